import { CallOptions, Result } from "../index.cjs";
export interface WeixinImmediateDelivery {
    sign(params: ImmediateDeliverySignParams): Promise<Result<ImmediateDeliverySignResult>>;
    bindLocalAccount(params: ImmediateDeliveryBindLocalAccountParams): Promise<Result<ImmediateDeliveryBindLocalAccountResult>>;
    cancelLocalOrder(params: ImmediateDeliveryCancelLocalOrderParams): Promise<Result<ImmediateDeliveryCancelLocalOrderResult>>;
    abnormalConfirm(params: ImmediateDeliveryAbnormalConfirmParams): Promise<Result<ImmediateDeliveryAbnormalConfirmResult>>;
    getBindAccount(params?: CallOptions): Promise<Result<ImmediateDeliveryGetBindAccountResult>>;
    getLocalOrder(params: ImmediateDeliveryGetLocalOrderParams): Promise<Result<ImmediateDeliveryGetLocalOrderResult>>;
    updateOrder(params: ImmediateDeliveryUpdateOrderParams): Promise<Result<ImmediateDeliveryUpdateOrderResult>>;
    realMockUpdateOrder(params: ImmediateDeliveryRealMockUpdateOrderParams): Promise<Result<ImmediateDeliveryRealMockUpdateOrderResult>>;
    mockUpdateOrder(params: ImmediateDeliveryMockUpdateOrderParams): Promise<Result<ImmediateDeliveryMockUpdateOrderResult>>;
    addTips(params: ImmediateDeliveryAddTipsParams): Promise<Result<ImmediateDeliveryAddTipsResult>>;
    addLocalOrder(params: ImmediateDeliveryAddLocalOrderParams): Promise<Result<ImmediateDeliveryAddLocalOrderResult>>;
    openDelivery(params?: CallOptions): Promise<Result<ImmediateDeliveryOpenDeliveryResult>>;
    getAllDelivery(params?: CallOptions): Promise<Result<ImmediateDeliveryGetAllDeliveryResult>>;
    reOrder(params: ImmediateDeliveryReOrderParams): Promise<Result<ImmediateDeliveryReOrderResult>>;
    preAddOrder(params: ImmediateDeliveryPreAddOrderParams): Promise<Result<ImmediateDeliveryPreAddOrderResult>>;
    preCancelOrder(params: ImmediateDeliveryPreCancelOrderParams): Promise<Result<ImmediateDeliveryPreCancelOrderResult>>;
}
export interface ImmediateDeliverySignParams extends CallOptions {
    shopid: string;
    shop_order_id: string;
    appSecret: string;
}
export interface ImmediateDeliverySignResult {
    delivery_sign: string;
}
export interface ImmediateDeliveryBindLocalAccountParams extends CallOptions {
    delivery_id: string;
}
export interface ImmediateDeliveryBindLocalAccountResult {
    resultcode: number;
    resultmsg?: string;
}
export interface ImmediateDeliveryCancelLocalOrderParams extends CallOptions {
    shopid: string;
    shop_order_id: string;
    delivery_id: string;
    waybill_id?: string | undefined;
    cancel_reason_id: 1 | 2 | 3 | 4 | 5 | 6;
    cancel_reason?: string | undefined;
    shop_no?: string | undefined;
    delivery_sign: string;
}
export interface ImmediateDeliveryCancelLocalOrderResult {
    resultcode: number;
    resultmsg?: string;
    deduct_fee?: number;
    desc?: string;
}
export interface ImmediateDeliveryAbnormalConfirmParams extends CallOptions {
    shopid: string;
    shop_order_id: string;
    waybill_id: string;
    delivery_sign: string;
    shop_no?: string | undefined;
    remark?: string | undefined;
}
export interface ImmediateDeliveryAbnormalConfirmResult {
    resultcode: number;
    resultmsg?: string;
}
export interface ImmediateDeliveryGetBindAccountResult {
    resultcode: number;
    resultmsg?: string;
    shop_list: Array<{
        shopid?: string;
        delivery_id?: string;
        audit_result?: 0 | 1 | 2;
    }>;
}
export interface ImmediateDeliveryGetLocalOrderParams extends CallOptions {
    shopid: string;
    shop_order_id: string;
    shop_no?: string | undefined;
    delivery_sign: string;
}
export interface ImmediateDeliveryGetLocalOrderResult {
    resultcode: number;
    resultmsg?: string;
    order_status: 101 | 102 | 103 | 201 | 202 | 203 | 204 | 205 | 301 | 302 | 303 | 304 | 305 | 401 | 501 | 502;
    waybill_id?: string;
    rider_name?: string;
    rider_phone?: string;
    rider_lng?: number;
    rider_lat?: number;
    reach_time?: number;
}
export interface ImmediateDeliveryUpdateOrderParams extends CallOptions {
    wx_token: string;
    order_status: 101 | 102 | 103 | 201 | 202 | 203 | 204 | 205 | 301 | 302 | 303 | 304 | 305 | 401 | 501 | 502;
    waybill_id: string;
    action_msg?: string | undefined;
    action_time: number;
    agent?: {
        name: string;
        phone: string;
        is_phone_encrypted?: 0 | 1 | undefined;
    } | undefined;
    shopid: string;
    shop_order_id: string;
    shop_no?: string | undefined;
    wxa_path: string;
    expected_delivery_time?: number | undefined;
}
export interface ImmediateDeliveryUpdateOrderResult {
    resultcode: number;
    resultmsg?: string;
}
export interface ImmediateDeliveryRealMockUpdateOrderParams extends CallOptions {
    shopid: string;
    shop_order_id: string;
    order_status: 101 | 102 | 103 | 201 | 202 | 203 | 204 | 205 | 301 | 302 | 303 | 304 | 305 | 401 | 501 | 502;
    action_time: number;
    action_msg?: string | undefined;
    delivery_sign: string;
}
export interface ImmediateDeliveryRealMockUpdateOrderResult {
    resultcode: number;
    resultmsg?: string;
}
export interface ImmediateDeliveryMockUpdateOrderParams extends CallOptions {
    shopid: "test_shop_id";
    shop_order_id: string;
    order_status: 101 | 102 | 103 | 201 | 202 | 203 | 204 | 205 | 301 | 302 | 303 | 304 | 305 | 401 | 501 | 502;
    action_time: number;
    action_msg?: string | undefined;
    waybill_id?: string | undefined;
}
export interface ImmediateDeliveryMockUpdateOrderResult {
    resultcode: number;
    resultmsg?: string;
}
export interface ImmediateDeliveryAddTipsParams extends CallOptions {
    shopid: string;
    shop_order_id: string;
    waybill_id: string;
    tips: number;
    remark: string;
    delivery_sign: string;
    shop_no?: string | undefined;
}
export interface ImmediateDeliveryAddTipsResult {
    resultcode: number;
    resultmsg?: string;
}
interface ImmediateDeliveryAddLocalOrderCommon extends CallOptions {
    shopid: string;
    shop_order_id: string;
    delivery_id: string;
    openid: string;
    receiver: {
        name: string;
        city: string;
        address: string;
        address_detail: string;
        phone: string;
        lng: number;
        lat: number;
        coordinate_type?: 0 | 1 | undefined;
    };
    cargo: {
        goods_value: number;
        goods_height?: number | undefined;
        goods_width?: number | undefined;
        goods_length?: number | undefined;
        goods_weight: number;
        goods_detail?: {
            goods: ReadonlyArray<{
                good_count: number;
                good_name: string;
                good_price?: number | undefined;
                good_unit?: string | undefined;
            }>;
        } | undefined;
        goods_pickup_info?: string | undefined;
        cargo_first_class: "\u7F8E\u98DF\u591C\u5BB5" | "\u751C\u54C1\u996E\u6599" | "\u86CB\u7CD5" | "\u65E5\u7528\u767E\u8D27" | "\u679C\u852C\u751F\u9C9C" | "\u9C9C\u82B1" | "\u533B\u836F\u5065\u5EB7" | "\u7F8E\u5986\u62A4\u80A4" | "\u6BCD\u5A74" | "\u6587\u4EF6\u6216\u7968\u52A1" | "\u670D\u9970\u978B\u5E3D" | "\u6D17\u6DA4" | "\u73E0\u5B9D\u5962\u4F88\u54C1" | "\u5BB6\u5C45\u5BB6\u88C5" | "\u6570\u7801\u4EA7\u54C1" | "\u914D\u4EF6\u5668\u6750" | "\u7535\u5546" | "\u73B0\u573A\u52D8\u67E5" | "\u5FEB\u9012\u4E1A\u52A1" | "\u5176\u4ED6";
        cargo_second_class: string;
    };
    order_info: {
        delivery_service_code?: string | undefined;
        expected_delivery_time?: number | undefined;
        order_type?: 0 | 1 | undefined;
        poi_seq?: string | undefined;
        note?: string | undefined;
        order_time?: number | undefined;
        is_insured?: 0 | 1 | undefined;
        declared_value?: number | undefined;
        tips?: number | undefined;
        is_direct_delivery?: 0 | 1 | undefined;
        cash_on_delivery?: number | undefined;
        cash_on_pickup?: number | undefined;
        rider_pick_method?: 1 | 2 | undefined;
        is_finish_code_needed?: 0 | 1 | undefined;
        is_pickup_code_needed?: 0 | 1 | undefined;
        expected_finish_time?: number | undefined;
        expected_pick_time?: number | undefined;
    };
    shop: {
        wxa_path?: string | undefined;
        img_url?: string | undefined;
        goods_name?: string | undefined;
        goods_count?: number | undefined;
        wxa_appid?: string | undefined;
        detail_list?: ReadonlyArray<{
            goods_name?: string | undefined;
            goods_img_url?: string | undefined;
        }> | undefined;
    };
    delivery_token?: string | undefined;
    delivery_sign: string;
    sub_biz_id?: string | undefined;
}
export type ImmediateDeliveryAddLocalOrderParams = ImmediateDeliveryAddLocalOrderCommon & ({
    sender: {
        name: string;
        city: string;
        address: string;
        address_detail: string;
        phone: string;
        lng: number;
        lat: number;
        coordinate_type?: 0 | 1 | undefined;
    };
} | {
    shop_no: string;
});
export interface ImmediateDeliveryAddLocalOrderResult {
    resultcode: number;
    resultmsg?: string;
    fee: number;
    deliverfee?: number;
    couponfee?: number;
    tips?: number;
    insurancfee?: number;
    distance?: number;
    waybill_id: string;
    order_status: 101 | 102 | 103 | 201 | 202 | 203 | 204 | 205 | 301 | 302 | 303 | 304 | 305 | 401 | 501 | 502;
    finish_code?: number;
    pickup_code?: number;
    dispatch_duration?: number;
}
export interface ImmediateDeliveryOpenDeliveryResult {
    resultcode: number;
    resultmsg?: string;
}
export interface ImmediateDeliveryGetAllDeliveryResult {
    resultcode: number;
    resultmsg?: string;
    list: Array<{
        delivery_id?: string;
        delivery_name?: string;
    }>;
}
interface ImmediateDeliveryReOrderCommon extends CallOptions {
    shopid: string;
    shop_order_id: string;
    delivery_id: string;
    openid: string;
    receiver: {
        name: string;
        city: string;
        address: string;
        address_detail: string;
        phone: string;
        lng: number;
        lat: number;
        coordinate_type?: 0 | 1 | undefined;
    };
    cargo: {
        goods_value: number;
        goods_height?: number | undefined;
        goods_width?: number | undefined;
        goods_length?: number | undefined;
        goods_weight: number;
        goods_detail?: {
            goods: ReadonlyArray<{
                good_count: number;
                good_name: string;
                good_price?: number | undefined;
                good_unit?: string | undefined;
            }>;
        } | undefined;
        goods_pickup_info?: string | undefined;
        cargo_first_class: "\u7F8E\u98DF\u591C\u5BB5" | "\u751C\u54C1\u996E\u6599" | "\u86CB\u7CD5" | "\u65E5\u7528\u767E\u8D27" | "\u679C\u852C\u751F\u9C9C" | "\u9C9C\u82B1" | "\u533B\u836F\u5065\u5EB7" | "\u7F8E\u5986\u62A4\u80A4" | "\u6BCD\u5A74" | "\u6587\u4EF6\u6216\u7968\u52A1" | "\u670D\u9970\u978B\u5E3D" | "\u6D17\u6DA4" | "\u73E0\u5B9D\u5962\u4F88\u54C1" | "\u5BB6\u5C45\u5BB6\u88C5" | "\u6570\u7801\u4EA7\u54C1" | "\u914D\u4EF6\u5668\u6750" | "\u7535\u5546" | "\u73B0\u573A\u52D8\u67E5" | "\u5FEB\u9012\u4E1A\u52A1" | "\u5176\u4ED6";
        cargo_second_class: string;
    };
    order_info: {
        delivery_service_code?: string | undefined;
        expected_delivery_time?: number | undefined;
        order_type?: 0 | 1 | undefined;
        poi_seq?: string | undefined;
        note?: string | undefined;
        order_time?: number | undefined;
        is_insured?: 0 | 1 | undefined;
        declared_value?: number | undefined;
        tips?: number | undefined;
        is_direct_delivery?: 0 | 1 | undefined;
        cash_on_delivery?: number | undefined;
        cash_on_pickup?: number | undefined;
        rider_pick_method?: 1 | 2 | undefined;
        is_finish_code_needed?: 0 | 1 | undefined;
        is_pickup_code_needed?: 0 | 1 | undefined;
        expected_finish_time?: number | undefined;
        expected_pick_time?: number | undefined;
    };
    shop: {
        wxa_path?: string | undefined;
        img_url?: string | undefined;
        goods_name?: string | undefined;
        goods_count?: number | undefined;
        wxa_appid?: string | undefined;
        detail_list?: ReadonlyArray<{
            goods_name?: string | undefined;
            goods_img_url?: string | undefined;
        }> | undefined;
    };
    delivery_token?: string | undefined;
    delivery_sign: string;
    sub_biz_id?: string | undefined;
}
export type ImmediateDeliveryReOrderParams = ImmediateDeliveryReOrderCommon & ({
    sender: {
        name: string;
        city: string;
        address: string;
        address_detail: string;
        phone: string;
        lng: number;
        lat: number;
        coordinate_type?: 0 | 1 | undefined;
    };
} | {
    shop_no: string;
});
export interface ImmediateDeliveryReOrderResult {
    resultcode: number;
    resultmsg?: string;
    fee: number;
    deliverfee?: number;
    couponfee?: number;
    tips?: number;
    insurancfee?: number;
    distance?: number;
    waybill_id: string;
    order_status: 101 | 102 | 103 | 201 | 202 | 203 | 204 | 205 | 301 | 302 | 303 | 304 | 305 | 401 | 501 | 502;
    finish_code?: number;
    pickup_code?: number;
    dispatch_duration?: number;
}
interface ImmediateDeliveryPreAddOrderCommon extends CallOptions {
    shopid: string;
    shop_order_id: string;
    delivery_id: string;
    openid: string;
    receiver: {
        name: string;
        city: string;
        address: string;
        address_detail: string;
        phone: string;
        lng: number;
        lat: number;
        coordinate_type?: 0 | 1 | undefined;
    };
    cargo: {
        goods_value: number;
        goods_height?: number | undefined;
        goods_width?: number | undefined;
        goods_length?: number | undefined;
        goods_weight: number;
        goods_detail?: {
            goods: ReadonlyArray<{
                good_count: number;
                good_name: string;
                good_price?: number | undefined;
                good_unit?: string | undefined;
            }>;
        } | undefined;
        goods_pickup_info?: string | undefined;
        cargo_first_class: "\u7F8E\u98DF\u591C\u5BB5" | "\u751C\u54C1\u996E\u6599" | "\u86CB\u7CD5" | "\u65E5\u7528\u767E\u8D27" | "\u679C\u852C\u751F\u9C9C" | "\u9C9C\u82B1" | "\u533B\u836F\u5065\u5EB7" | "\u7F8E\u5986\u62A4\u80A4" | "\u6BCD\u5A74" | "\u6587\u4EF6\u6216\u7968\u52A1" | "\u670D\u9970\u978B\u5E3D" | "\u6D17\u6DA4" | "\u73E0\u5B9D\u5962\u4F88\u54C1" | "\u5BB6\u5C45\u5BB6\u88C5" | "\u6570\u7801\u4EA7\u54C1" | "\u914D\u4EF6\u5668\u6750" | "\u7535\u5546" | "\u73B0\u573A\u52D8\u67E5" | "\u5FEB\u9012\u4E1A\u52A1" | "\u5176\u4ED6";
        cargo_second_class: string;
    };
    order_info: {
        delivery_service_code?: string | undefined;
        expected_delivery_time?: number | undefined;
        order_type?: 0 | 1 | undefined;
        poi_seq?: string | undefined;
        note?: string | undefined;
        order_time?: number | undefined;
        is_insured?: 0 | 1 | undefined;
        declared_value?: number | undefined;
        tips?: number | undefined;
        is_direct_delivery?: 0 | 1 | undefined;
        cash_on_delivery?: number | undefined;
        cash_on_pickup?: number | undefined;
        rider_pick_method?: 1 | 2 | undefined;
        is_finish_code_needed?: 0 | 1 | undefined;
        is_pickup_code_needed?: 0 | 1 | undefined;
        expected_finish_time?: number | undefined;
        expected_pick_time?: number | undefined;
    };
    shop: {
        wxa_path?: string | undefined;
        img_url?: string | undefined;
        goods_name?: string | undefined;
        goods_count?: number | undefined;
        wxa_appid?: string | undefined;
        detail_list?: ReadonlyArray<{
            goods_name?: string | undefined;
            goods_img_url?: string | undefined;
        }> | undefined;
    };
    delivery_sign: string;
    sub_biz_id?: string | undefined;
}
export type ImmediateDeliveryPreAddOrderParams = ImmediateDeliveryPreAddOrderCommon & ({
    sender: {
        name: string;
        city: string;
        address: string;
        address_detail: string;
        phone: string;
        lng: number;
        lat: number;
        coordinate_type?: 0 | 1 | undefined;
    };
} | {
    shop_no: string;
});
export interface ImmediateDeliveryPreAddOrderResult {
    resultcode: number;
    resultmsg?: string;
    fee?: number;
    deliverfee?: number;
    couponFee?: number;
    tips?: number;
    insurancefee?: number;
    distance?: number;
    delivery_token?: string;
    dispatch_duration?: number;
}
export interface ImmediateDeliveryPreCancelOrderParams extends CallOptions {
    shopid: string;
    shop_order_id: string;
    delivery_id: string;
    waybill_id: string;
    cancel_reason_id?: 1 | 2 | 3 | 4 | 5 | 6 | (number & {}) | undefined;
    cancel_reason?: string | undefined;
    shop_no?: string | undefined;
    delivery_sign: string;
}
export interface ImmediateDeliveryPreCancelOrderResult {
    resultcode: number;
    resultmsg?: string;
    deduct_fee?: number;
    desc?: string;
}
