import { CallOptions, Result } from "../index.cjs";
export interface WeixinSingleWaybill {
    getBill(params: SingleWaybillGetBillParams): Promise<Result>;
    refundOrder(params: SingleWaybillRefundOrderParams): Promise<Result>;
    cancelOrder(params: SingleWaybillCancelOrderParams): Promise<Result>;
    updateOrderStatus(params: SingleWaybillUpdateOrderStatusParams): Promise<Result>;
    updateOrderFee(params: SingleWaybillUpdateOrderFeeParams): Promise<Result>;
    updateComplaintResult(params: SingleWaybillUpdateComplaintResultParams): Promise<Result>;
}
export interface SingleWaybillGetBillParams extends CallOptions {
    date: string;
    type: "ALL" | "SUCCESS" | "REFUND";
}
export interface SingleWaybillRefundOrderParams extends CallOptions {
    token: string;
    fee: number;
}
export interface SingleWaybillCancelOrderParams extends CallOptions {
    token: string;
    reason: string;
}
export interface SingleWaybillUpdateOrderStatusParams extends CallOptions {
    token: string;
    waybill_id?: string | undefined;
    action_time: number;
    action_type: 90001 | 90002 | 90003 | 90010 | 90011 | 100001 | 100002 | 200001 | 300002 | 300003 | 300004 | 300005 | 300006 | 300007 | 400001 | 400002 | 400003 | 400004 | 400005 | 500001;
    action_msg: string;
    pickup_courier_name: string;
    pickup_courier_phone: string;
    delivery_courier_name: string;
    delivery_courier_phone: string;
}
export interface SingleWaybillUpdateOrderFeeParams extends CallOptions {
    token: string;
    waybill_id: string;
    need_pay: 0 | 1 | 2;
    fee: number;
    original_fee: number;
    base_fee: number;
    insured_fee?: number | undefined;
    other_fee?: number | undefined;
    remark?: string | number | undefined;
    pay_goods_name?: string | undefined;
}
export interface SingleWaybillUpdateComplaintResultParams extends CallOptions {
    token: string;
    waybill_id: string;
    result: string;
    desc: string;
}
