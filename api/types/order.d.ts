import { CallOptions, Result } from "../index.cjs";
export interface WeixinOrder {
    uploadShippingInfo(params: OrderUploadShippingInfoParams): Promise<Result>;
    uploadCombinedShippingInfo(params: OrderUploadCombinedShippingInfoParams): Promise<Result>;
    getOrder(params?: OrderGetOrderParams): Promise<Result<OrderGetOrderResult>>;
    getOrderList(params?: OrderGetOrderListParams): Promise<Result<OrderGetOrderListResult>>;
    notifyConfirmReceive(params: OrderNotifyConfirmReceiveParams): Promise<Result>;
    setMsgJumpPath(params: OrderSetMsgJumpPathParams): Promise<Result>;
    isTradeManaged(params?: CallOptions): Promise<Result<OrderIsTradeManagedResult>>;
    isTradeManagementConfirmationCompleted(params?: CallOptions): Promise<Result<OrderIsTradeManagementConfirmationCompletedResult>>;
    opspecialorder(params: OrderOpspecialorderParams): Promise<Result>;
    famousBrandApply(params: OrderFamousBrandApplyParams): Promise<Result>;
    setTradeType(params: OrderSetTradeTypeParams): Promise<Result>;
    getFamousBrandApplyStatus(params?: CallOptions): Promise<Result<OrderGetFamousBrandApplyStatusResult>>;
}
export interface OrderUploadShippingInfoParams extends CallOptions {
    order_key: {
        order_number_type: 1 | 2;
        transaction_id?: string | undefined;
        mchid?: string | undefined;
        out_trade_no?: string | undefined;
    };
    logistics_type: 1 | 2 | 3 | 4;
    delivery_mode: 1 | 2;
    is_all_delivered?: boolean | undefined;
    shipping_list: ReadonlyArray<{
        tracking_no?: string | undefined;
        express_company?: string | undefined;
        item_desc: string;
        contact?: {
            consignor_contact?: string | undefined;
            receiver_contact?: string | undefined;
        } | undefined;
    }>;
    upload_time?: string | undefined;
    payer: {
        openid: string;
    };
}
export interface OrderUploadCombinedShippingInfoParams extends CallOptions {
    order_key: {
        order_number_type: 1 | 2;
        transaction_id?: string | undefined;
        mchid?: string | undefined;
        out_trade_no?: string | undefined;
    };
    sub_orders?: ReadonlyArray<{
        order_key: {
            order_number_type: 1 | 2;
            transaction_id?: string | undefined;
            mchid?: string | undefined;
            out_trade_no?: string | undefined;
        };
        logistics_type: 1 | 2 | 3 | 4;
        delivery_mode: 1 | 2;
        is_all_delivered?: boolean | undefined;
        shipping_list?: ReadonlyArray<{
            tracking_no?: string | undefined;
            express_company?: string | undefined;
            item_desc: string;
            contact?: {
                consignor_contact?: string | undefined;
                receiver_contact?: string | undefined;
            } | undefined;
        }> | undefined;
    }> | undefined;
    upload_time?: string | undefined;
    payer: {
        openid: string;
    };
}
export interface OrderGetOrderParams extends CallOptions {
    transaction_id?: string | undefined;
    merchant_id?: string | undefined;
    sub_merchant_id?: string | undefined;
    merchant_trade_no?: string | undefined;
}
export interface OrderGetOrderResult {
    order: {
        transaction_id: string;
        merchant_id: string;
        sub_merchant_id?: string;
        merchant_trade_no: string;
        description?: string;
        paid_amount: number;
        openid: string;
        trade_create_time: number;
        pay_time: number;
        order_state: 1 | 2 | 3 | 4 | 5 | 6;
        in_complaint?: boolean;
        shipping?: {
            delivery_mode?: 1 | 2;
            logistics_type?: 1 | 2 | 3 | 4;
            finish_shipping?: boolean;
            goods_desc?: string;
            finish_shipping_count?: 0 | 1 | 2;
            shipping_list?: Array<{
                tracking_no?: string;
                express_company?: string;
                goods_desc?: string;
                upload_time?: number;
                contact?: {
                    consignor_contact?: string;
                    receiver_contact?: string;
                };
            }>;
        };
    };
}
export interface OrderGetOrderListParams extends CallOptions {
    pay_time_range?: {
        begin_time?: number | undefined;
        end_time?: number | undefined;
    } | undefined;
    order_state?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
    openid?: string | undefined;
    last_index?: string | undefined;
    page_size?: number | undefined;
}
export interface OrderGetOrderListResult {
    order_list: Array<{
        transaction_id: string;
        merchant_id: string;
        sub_merchant_id?: string;
        merchant_trade_no: string;
        description?: string;
        paid_amount: number;
        openid: string;
        trade_create_time: number;
        pay_time: number;
        order_state: 1 | 2 | 3 | 4 | 5 | 6;
        in_complaint?: boolean;
        shipping?: {
            delivery_mode?: 1 | 2;
            logistics_type?: 1 | 2 | 3 | 4;
            finish_shipping?: boolean;
            goods_desc?: string;
            finish_shipping_count?: 0 | 1 | 2;
            shipping_list?: Array<{
                tracking_no?: string;
                express_company?: string;
                goods_desc?: string;
                upload_time?: number;
                contact?: {
                    consignor_contact?: string;
                    receiver_contact?: string;
                };
            }>;
        };
    }>;
    last_index: string;
    has_more: boolean;
}
interface OrderNotifyConfirmReceiveCommon extends CallOptions {
    sub_merchant_id?: string | undefined;
    received_time: number;
}
export type OrderNotifyConfirmReceiveParams = OrderNotifyConfirmReceiveCommon & ({
    transaction_id: string;
} | {
    merchant_id: string;
    merchant_trade_no: string;
});
export interface OrderSetMsgJumpPathParams extends CallOptions {
    path: string;
}
export interface OrderIsTradeManagedResult {
    is_trade_managed: boolean;
}
export interface OrderIsTradeManagementConfirmationCompletedResult {
    completed: boolean;
}
export interface OrderOpspecialorderParams extends CallOptions {
    order_id: string;
    type: 1 | 2;
    delay_to?: number | undefined;
}
export interface OrderFamousBrandApplyParams extends CallOptions {
    Application: {
        apply_for: 1 | 2;
        audit_info?: {
            brand_name: string;
            brand_type: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
            flagship_in_which_ec_platform?: string | undefined;
            ec_platform_proof_list?: ReadonlyArray<string> | undefined;
            other_material_list?: ReadonlyArray<string> | undefined;
            authority_certified_proof_list?: ReadonlyArray<string> | undefined;
        } | undefined;
    };
}
export interface OrderSetTradeTypeParams extends CallOptions {
    trade_type: 1 | 2 | 3 | 4;
    material_list: ReadonlyArray<{
        type: 1 | 2;
        media_id: string;
    }>;
    reason: string;
}
export interface OrderGetFamousBrandApplyStatusResult {
    progress?: {
        status?: 1 | 2 | 3 | (number & {});
    };
    application?: {
        apply_for?: 1 | 2;
        audit_info?: {
            audit_reason?: string;
        };
        status?: 1 | 2 | 3 | (number & {});
    };
}
