import { CallOptions, Result } from "../index.cjs";
export interface WeixinInsuranceFreight {
    refund(params?: CallOptions): Promise<Result>;
    createOrder(params: InsuranceFreightCreateOrderParams): Promise<Result<InsuranceFreightCreateOrderResult>>;
    getOrderList(params?: InsuranceFreightGetOrderListParams): Promise<Result<InsuranceFreightGetOrderListResult>>;
    getPayOrderList(params: InsuranceFreightGetPayOrderListParams): Promise<Result<InsuranceFreightGetPayOrderListResult>>;
    getSummary(params: InsuranceFreightGetSummaryParams): Promise<Result<InsuranceFreightGetSummaryResult>>;
    claim(params: InsuranceFreightClaimParams): Promise<Result<InsuranceFreightClaimResult>>;
    open(params?: CallOptions): Promise<Result>;
    queryOpen(params?: CallOptions): Promise<Result<InsuranceFreightQueryOpenResult>>;
    createChargeId(params: InsuranceFreightCreateChargeIdParams): Promise<Result<InsuranceFreightCreateChargeIdResult>>;
    applyPay(params: InsuranceFreightApplyPayParams): Promise<Result<InsuranceFreightApplyPayResult>>;
    updateNotifyFunds(params: InsuranceFreightUpdateNotifyFundsParams): Promise<Result>;
}
export interface InsuranceFreightCreateOrderParams extends CallOptions {
    openid: string;
    order_no: string;
    pay_time: number;
    pay_amount: number;
    delivery_no: string;
    delivery_place: {
        province: string;
        city: string;
        county: string;
        address: string;
    };
    receipt_place: {
        province?: string | undefined;
        city?: string | undefined;
        county?: string | undefined;
        address?: string | undefined;
    };
    product_info: {
        order_path: string;
        goods_list: ReadonlyArray<{
            name: string;
            url: string;
        }>;
    };
}
export interface InsuranceFreightCreateOrderResult {
    policy_no: string;
    insurance_end_date?: string;
    estimate_amount?: number;
    premium?: number;
}
export interface InsuranceFreightGetOrderListParams extends CallOptions {
    openid?: string | undefined;
    order_no?: string | undefined;
    policy_no?: string | undefined;
    report_no?: string | undefined;
    delivery_no?: string | undefined;
    refund_delivery_no?: string | undefined;
    begin_time?: number | undefined;
    end_time?: number | undefined;
    status_list?: ReadonlyArray<number> | undefined;
    offset?: number | undefined;
    limit?: number | undefined;
    sort_direct?: 0 | 1 | undefined;
}
export interface InsuranceFreightGetOrderListResult {
    total: number;
    list: Array<{
        order_no?: string;
        policy_no?: string;
        report_no?: string;
        delivery_no?: string;
        refund_delivery_no?: string;
        premium?: number;
        estimate_amount?: number;
        status?: 2 | 4 | 5 | 6 | 7;
        pay_fail_reason?: string;
        pay_finish_time?: number;
        is_home_pick_up?: 0 | 1;
    }>;
}
export interface InsuranceFreightGetPayOrderListParams extends CallOptions {
    status_list: ReadonlyArray<number>;
    offset?: number | undefined;
    limit?: number | undefined;
}
export interface InsuranceFreightGetPayOrderListResult {
    total: number;
    list: Array<{
        order_id?: number;
        order_id_str?: string;
        order_status?: 1 | 2 | 3 | 4 | 5 | 6 | 10;
        total_price?: number;
        create_time?: number;
        pay_time?: number;
        can_refund?: any;
        refund_time?: number;
        refund_status?: 1 | 2 | 4 | 5;
        refund_amt?: number;
    }>;
}
export interface InsuranceFreightGetSummaryParams extends CallOptions {
    begin_time: number;
    end_time: number;
}
export interface InsuranceFreightGetSummaryResult {
    total?: number;
    claim_num?: number;
    claim_succ_num?: number;
    premium?: number;
    funds?: number;
    need_close?: boolean;
}
export interface InsuranceFreightClaimParams extends CallOptions {
    openid: string;
    order_no: string;
    refund_delivery_no: string;
    refund_company: string;
}
export interface InsuranceFreightClaimResult {
    report_no?: string;
    is_home_pick_up?: 0 | 1;
}
export interface InsuranceFreightQueryOpenResult {
    is_open: 0 | 1;
}
export interface InsuranceFreightCreateChargeIdParams extends CallOptions {
    quota: number;
}
export interface InsuranceFreightCreateChargeIdResult {
    order_id: number;
    order_id_str?: string;
}
export interface InsuranceFreightApplyPayParams extends CallOptions {
    order_id: string | number;
}
export interface InsuranceFreightApplyPayResult {
    pay_url: string;
}
export interface InsuranceFreightUpdateNotifyFundsParams extends CallOptions {
    notify_funds: number;
}
