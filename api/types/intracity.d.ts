import { CallOptions, Result } from "../index.cjs";
export interface WeixinIntracity {
    addOrder(params: IntracityAddOrderParams): Promise<Result<IntracityAddOrderResult>>;
    createStore(params: IntracityCreateStoreParams): Promise<Result<IntracityCreateStoreResult>>;
    cancelOrder(params: IntracityCancelOrderParams): Promise<Result<IntracityCancelOrderResult>>;
    apply(params?: CallOptions): Promise<Result>;
    updateStore(params: IntracityUpdateStoreParams): Promise<Result>;
    getPayMode(params?: CallOptions): Promise<Result<IntracityGetPayModeResult>>;
    getCity(params?: IntracityGetCityParams): Promise<Result<IntracityGetCityResult>>;
    preAddOrder(params: IntracityPreAddOrderParams): Promise<Result<IntracityPreAddOrderResult>>;
    queryOrder(params?: IntracityQueryOrderParams): Promise<Result<IntracityQueryOrderResult>>;
    queryStore(params?: IntracityQueryStoreParams): Promise<Result<IntracityQueryStoreResult>>;
    mockNotify(params: IntracityMockNotifyParams): Promise<Result>;
    setPayMode(params: IntracitySetPayModeParams): Promise<Result>;
    queryBalance(params: IntracityQueryBalanceParams): Promise<Result<IntracityQueryBalanceResult>>;
    storeCharge(params: IntracityStoreChargeParams): Promise<Result<IntracityStoreChargeResult>>;
    queryFlow(params: IntracityQueryFlowParams): Promise<Result<IntracityQueryFlowResult>>;
    storeRefund(params: IntracityStoreRefundParams): Promise<Result<IntracityStoreRefundResult>>;
}
export interface IntracityAddOrderParams extends CallOptions {
    wx_store_id: string;
    store_order_id: string;
    user_openid: string;
    user_lng: number;
    user_lat: number;
    user_address: string;
    user_name: string;
    user_phone: string;
    order_seq?: string | undefined;
    verify_code_type?: "0" | "1" | "2" | "3" | undefined;
    order_detail_path: string;
    callback_url?: string | undefined;
    use_sandbox?: 1 | (number & {}) | undefined;
    cargo?: {
        cargo_name: string;
        cargo_weight: number;
        cargo_price: number;
        cargo_type: 1 | 2 | 3 | 6 | 8 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 32 | 36 | 55 | 56 | 57 | 58 | 99;
        cargo_num: number;
        item_list: ReadonlyArray<{
            item_name: string;
            item_pic_url: string;
            count: number;
        }>;
    } | undefined;
}
export interface IntracityAddOrderResult {
    wx_store_id: string;
    wx_order_id: string;
    store_order_id: string;
    service_trans_id?: "DADA" | "SFTC";
    distance?: number;
    trans_order_id?: string;
    waybill_id?: string;
    fee?: number;
    fetch_code?: string;
    order_seq?: string;
}
export interface IntracityCreateStoreParams extends CallOptions {
    out_store_id: string;
    store_name?: string | undefined;
    order_pattern?: 1 | 2 | undefined;
    service_trans_prefer?: "DADA" | "SFTC" | undefined;
    address_info: {
        province: string;
        city: string;
        area: string;
        street?: string | undefined;
        house: string;
        lat: number;
        lng: number;
        phone: string;
    };
}
export interface IntracityCreateStoreResult {
    wx_store_id: string;
    appid?: string;
    out_store_id?: string;
}
interface IntracityCancelOrderCommon extends CallOptions {
    cancel_reason_id: 1 | 2 | 3 | 99;
    cancel_reason?: string | undefined;
}
export type IntracityCancelOrderParams = IntracityCancelOrderCommon & ({
    wx_order_id: string;
} | {
    wx_store_id: string;
    store_order_id: string;
});
export interface IntracityCancelOrderResult {
    wx_store_id?: string;
    wx_order_id: string;
    store_order_id?: string;
    order_status?: 10000 | 20000 | 20001 | 30000 | 40000 | 50000 | 60000 | 70000 | 90000;
    appid?: string;
    deductfee?: number;
}
export interface IntracityUpdateStoreParams extends CallOptions {
    keys: {
        wx_store_id?: string | undefined;
        out_store_id?: string | undefined;
    };
    content: {
        store_name?: string | undefined;
        order_pattern?: "1" | "2" | string | undefined;
        service_trans_prefer?: "DADA" | "SFTC" | undefined;
        address_info?: {
            province: string;
            city: string;
            area: string;
            street?: string | undefined;
            house: string;
            lat: number;
            lng: number;
            phone: string;
        } | undefined;
    };
}
export interface IntracityGetPayModeResult {
    pay_mode: "PAY_MODE_STORE" | "PAY_MODE_APP" | "PAY_MODE_COMPONENT";
    pay_appid?: string;
    pay_component_appid?: string;
}
export interface IntracityGetCityParams extends CallOptions {
    service_trans_id?: "DADA" | "SFTC" | undefined;
}
export interface IntracityGetCityResult {
    support_list: Array<{
        service_trans_id?: "DADA" | "SFTC";
        city_list?: Array<{
            city_code?: number;
            city_name?: string;
        }>;
    }>;
}
export interface IntracityPreAddOrderParams extends CallOptions {
    wx_store_id: string;
    user_name: string;
    user_phone: string;
    user_lng: number;
    user_lat: number;
    user_address: string;
    cargo_name?: string | undefined;
    cargo: {
        cargo_name: string;
        cargo_weight: number;
        cargo_price: number;
        cargo_type: 1 | 2 | 3 | 6 | 8 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 32 | 36 | 55 | 56 | 57 | 58 | 99;
        cargo_num: number;
    };
    use_sandbox?: 1 | (number & {}) | undefined;
}
export interface IntracityPreAddOrderResult {
    service_trans_id?: "DADA" | "SFTC";
    distance?: number;
    est_fee?: number;
    expected_finished_time?: number;
    promise_delivery_time?: number;
}
export interface IntracityQueryOrderParams extends CallOptions {
    wx_store_id?: string | undefined;
    store_order_id?: string | undefined;
    wx_order_id?: string | undefined;
}
export interface IntracityQueryOrderResult {
    wx_order_id: string;
    store_order_id?: string;
    wx_store_id?: string;
    order_status: 10000 | 20000 | 20001 | 30000 | 40000 | 50000 | 60000 | 70000 | 90000;
    appid?: string;
    user_openid?: string;
    service_trans_id?: "DADA" | "SFTC";
    delivery_no?: string;
    distance?: number;
    actualfee?: number;
    deductfee?: number;
    create_time?: number;
    accept_time?: number;
    finish_time?: number;
    fetch_time?: number;
    cancel_time?: number;
    expected_finish_time?: number;
    fetch_code?: string;
    recv_code?: string;
    order_seq?: string;
    transporter_info?: {
        transporter_name?: string;
        transporter_phone?: string;
    };
    store_info?: {
        store_name?: string;
        wx_store_id?: string;
        address?: string;
        lng?: number;
        lat?: number;
        phone_num?: string;
    };
    receiver_info?: {
        receiver_name?: string;
        address?: string;
        phone_num?: string;
        lng?: number;
        lat?: number;
    };
    cargo_info?: {
        cargo_name?: string;
        cargo_weight?: number;
        cargo_price?: number;
        cargo_type?: 1 | 2 | 3 | 6 | 8 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 32 | 36 | 55 | 56 | 57 | 58 | 99;
        cargo_num?: number;
        item_list?: Array<{
            item_name?: string;
            item_pic_url?: string;
            num?: number;
            item_num?: number;
        }>;
    };
}
export interface IntracityQueryStoreParams extends CallOptions {
    wx_store_id?: string | undefined;
    out_store_id?: string | undefined;
}
export interface IntracityQueryStoreResult {
    store_list: Array<{
        wx_store_id?: string;
        out_store_id?: string;
        city_id?: string;
        order_pattern?: 1 | 2;
        service_trans_prefer?: "DADA" | "SFTC";
        address_info?: {
            province?: string;
            city?: string;
            area?: string;
            street?: string;
            house?: string;
            lat?: number;
            lng?: number;
            phone?: string;
        };
    }>;
    total?: number;
    appid?: string;
}
interface IntracityMockNotifyCommon extends CallOptions {
    order_status: 10000 | 20000 | 20001 | 30000 | 40000 | 50000 | 60000 | 70000 | 90000;
}
export type IntracityMockNotifyParams = IntracityMockNotifyCommon & ({
    wx_order_id: string;
} | {
    wx_store_id: string;
    store_order_id: string;
});
export interface IntracitySetPayModeParams extends CallOptions {
    pay_mode: "PAY_MODE_STORE" | "PAY_MODE_APP" | "PAY_MODE_COMPONENT";
}
interface IntracityQueryBalanceCommon extends CallOptions {
    service_trans_id?: "DADA" | "SFTC" | undefined;
}
export type IntracityQueryBalanceParams = IntracityQueryBalanceCommon & ({
    wx_store_id: string;
} | {
    pay_mode: "PAY_MODE_STORE" | "PAY_MODE_APP" | "PAY_MODE_COMPONENT";
});
export interface IntracityQueryBalanceResult {
    wx_store_id?: string;
    appid?: string;
    all_balance: number;
    balance_detail?: Array<{
        balance?: number;
        service_trans_id?: "DADA" | "SFTC";
        service_trans_name?: string;
        order_list?: Array<{
            payorder_id?: string;
            charge_amt?: number;
            unused_amt?: number;
            begin_time?: number;
            end_time?: number;
        }>;
    }>;
}
interface IntracityStoreChargeCommon extends CallOptions {
    service_trans_id: "DADA" | "SFTC";
    amount: number;
}
export type IntracityStoreChargeParams = IntracityStoreChargeCommon & ({
    wx_store_id: string;
} | {
    pay_mode: "PAY_MODE_STORE" | "PAY_MODE_APP" | "PAY_MODE_COMPONENT";
});
export interface IntracityStoreChargeResult {
    payurl: string;
    appid?: string;
    wx_store_id?: string;
}
export interface IntracityQueryFlowParams extends CallOptions {
    wx_store_id: string;
    flow_type: 1 | 2 | 3;
    service_trans_id?: "DADA" | "SFTC" | undefined;
    begin_time?: number | undefined;
    end_time?: number | undefined;
    pay_mode?: "PAY_MODE_STORE" | "PAY_MODE_APP" | "PAY_MODE_COMPONENT" | undefined;
}
export interface IntracityQueryFlowResult {
    flow_list: Array<{
        flow_type?: 1 | 2 | 3;
        appid?: string;
        wx_store_id?: string;
        pay_order_id?: string | number;
        pay_order_id_str?: string | string;
        service_trans_id?: "DADA" | "SFTC";
        pay_amount?: number;
        pay_time?: number;
        pay_status?: "FAIL" | "SUCCESS";
        create_time?: number;
        consume_deadline?: number;
        refund_time?: number;
        refund_amount?: number;
        openid?: string;
        delivery_status?: 10000 | 20000 | 20001 | 30000 | 40000 | 50000 | 60000 | 70000 | 90000;
        refund_status?: "PROCESSING" | "SUCCESS";
        deduct_amount?: number;
        bill_id?: string;
        delivery_finished_time?: number;
    }>;
    total_pay_amt?: number;
    total_refund_amt?: number;
    total_deduct_amt?: number;
    total?: number;
}
interface IntracityStoreRefundCommon extends CallOptions {
    service_trans_id: "DADA" | "SFTC";
}
export type IntracityStoreRefundParams = IntracityStoreRefundCommon & ({
    wx_store_id: string;
} | {
    pay_mode: "PAY_MODE_STORE" | "PAY_MODE_APP" | "PAY_MODE_COMPONENT";
});
export interface IntracityStoreRefundResult {
    appid?: string;
    wx_store_id?: string;
    refund_amount: number;
}
