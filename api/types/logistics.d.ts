import { CallOptions, Result } from "../index.cjs";
export interface WeixinLogistics {
    getAllDelivery(params?: CallOptions): Promise<Result<LogisticsGetAllDeliveryResult>>;
    getDeliveryList(params?: CallOptions): Promise<Result<LogisticsGetDeliveryListResult>>;
    traceWaybill(params: LogisticsTraceWaybillParams): Promise<Result<LogisticsTraceWaybillResult>>;
    queryTrace(params: LogisticsQueryTraceParams): Promise<Result<LogisticsQueryTraceResult>>;
    updateWaybillGoods(params: LogisticsUpdateWaybillGoodsParams): Promise<Result>;
    followWaybill(params: LogisticsFollowWaybillParams): Promise<Result<LogisticsFollowWaybillResult>>;
    queryFollowTrace(params: LogisticsQueryFollowTraceParams): Promise<Result<LogisticsQueryFollowTraceResult>>;
    updateFollowWaybillGoods(params: LogisticsUpdateFollowWaybillGoodsParams): Promise<Result>;
    cancelOrder(params: LogisticsCancelOrderParams): Promise<Result<LogisticsCancelOrderResult>>;
    batchGetOrder(params: LogisticsBatchGetOrderParams): Promise<Result<LogisticsBatchGetOrderResult>>;
    updateBusiness(params: LogisticsUpdateBusinessParams): Promise<Result>;
    updatePath(params: LogisticsUpdatePathParams): Promise<Result>;
    getPath(params: LogisticsGetPathParams): Promise<Result<LogisticsGetPathResult>>;
    testUpdateOrder(params: LogisticsTestUpdateOrderParams): Promise<Result>;
    addOrder(params: LogisticsAddOrderParams): Promise<Result<LogisticsAddOrderResult>>;
    bindAccount(params: LogisticsBindAccountParams): Promise<Result>;
    getAllAccount(params?: CallOptions): Promise<Result<LogisticsGetAllAccountResult>>;
    getPrinter(params?: CallOptions): Promise<Result<LogisticsGetPrinterResult>>;
    getQuota(params: LogisticsGetQuotaParams): Promise<Result<LogisticsGetQuotaResult>>;
    getOrder(params: LogisticsGetOrderParams): Promise<Result<LogisticsGetOrderResult>>;
    getContact(params: LogisticsGetContactParams): Promise<Result<LogisticsGetContactResult>>;
    updatePrinter(params: LogisticsUpdatePrinterParams): Promise<Result>;
    previewTemplate(params: LogisticsPreviewTemplateParams): Promise<Result<LogisticsPreviewTemplateResult>>;
    pathNotify(params: LogisticsPathNotifyParams): Promise<Result<LogisticsPathNotifyResult>>;
    userQuery(params: LogisticsUserQueryParams): Promise<Result<LogisticsUserQueryResult>>;
}
export interface LogisticsGetAllDeliveryResult {
    count: number;
    data: Array<{
        delivery_id: string;
        delivery_name: string;
        can_use_cash?: 1 | (number & {});
        can_get_quota?: 1 | (number & {});
        cash_biz_id?: string;
        service_type?: Array<{
            service_type: number;
            service_name: string;
        }>;
    }>;
}
export interface LogisticsGetDeliveryListResult {
    count: number;
    delivery_list: Array<{
        delivery_id: string;
        delivery_name: string;
    }>;
}
export interface LogisticsTraceWaybillParams extends CallOptions {
    openid: string;
    sender_phone?: string | undefined;
    receiver_phone: string;
    delivery_id?: string | undefined;
    waybill_id: string;
    goods_info: {
        detail_list: ReadonlyArray<{
            goods_name: string;
            goods_img_url: string;
            goods_desc?: string | undefined;
        }>;
    };
    trans_id?: string | undefined;
    order_detail_path?: string | undefined;
}
export interface LogisticsTraceWaybillResult {
    waybill_token: string;
}
export interface LogisticsQueryTraceParams extends CallOptions {
    waybill_token: string;
    openid?: string | undefined;
}
export interface LogisticsQueryTraceResult {
    waybill_info: {
        status: 0 | 1 | 2 | 3 | 4 | 5 | 6;
        waybill_id: string;
    };
    shop_info?: {
        goods_info?: {
            detail_list?: Array<{
                goods_name: string;
                goods_img_url: string;
            }>;
        };
    };
    delivery_info?: {
        delivery_id: string;
        delivery_name: string;
    };
}
export interface LogisticsUpdateWaybillGoodsParams extends CallOptions {
    waybill_token: string;
    openid?: string | undefined;
    goods_info: {
        detail_list: ReadonlyArray<{
            goods_name: string;
            goods_img_url: string;
            goods_desc?: string | undefined;
        }>;
    };
}
export interface LogisticsFollowWaybillParams extends CallOptions {
    openid: string;
    sender_phone?: string | undefined;
    receiver_phone: string;
    delivery_id?: string | undefined;
    waybill_id: string;
    goods_info: {
        detail_list: ReadonlyArray<{
            goods_name: string;
            goods_img_url: string;
            goods_desc?: string | undefined;
        }>;
    };
    trans_id?: string | undefined;
    order_detail_path?: string | undefined;
}
export interface LogisticsFollowWaybillResult {
    waybill_token: string;
}
export interface LogisticsQueryFollowTraceParams extends CallOptions {
    waybill_token: string;
    openid?: string | undefined;
}
export interface LogisticsQueryFollowTraceResult {
    waybill_info: {
        status: 0 | 1 | 2 | 3 | 4 | 5 | 6;
        waybill_id: string;
    };
    shop_info?: {
        goods_info?: {
            detail_list?: Array<{
                goods_name: string;
                goods_img_url: string;
            }>;
        };
    };
    delivery_info?: {
        delivery_id: string;
        delivery_name: string;
    };
}
export interface LogisticsUpdateFollowWaybillGoodsParams extends CallOptions {
    waybill_token: string;
    goods_info: {
        detail_list: ReadonlyArray<{
            goods_name: string;
            goods_img_url: string;
            goods_desc?: string | undefined;
        }>;
    };
}
export interface LogisticsCancelOrderParams extends CallOptions {
    openid?: string | undefined;
    delivery_id: string;
    waybill_id: string;
    order_id: string;
}
export interface LogisticsCancelOrderResult {
    delivery_resultcode?: number;
    delivery_resultmsg?: string;
}
export interface LogisticsBatchGetOrderParams extends CallOptions {
    order_list: ReadonlyArray<{
        order_id: string;
        delivery_id: string;
        waybill_id?: string | undefined;
    }>;
}
export interface LogisticsBatchGetOrderResult {
    order_list: Array<{
        errcode?: number;
        errmsg?: string;
        print_html?: string;
        waybill_data?: Array<{
            key?: string;
            value?: string;
        }>;
        order_id?: string;
        delivery_id?: string;
        waybill_id?: string;
        order_status?: 0 | 1;
    }>;
}
export interface LogisticsUpdateBusinessParams extends CallOptions {
    shop_app_id: string;
    biz_id: string;
    result_code: number;
    result_msg?: string | undefined;
}
export interface LogisticsUpdatePathParams extends CallOptions {
    token: string;
    waybill_id: string;
    action_time: number;
    action_type: 90001 | 90002 | 90003 | 90010 | 90011 | 100001 | 100002 | 200001 | 300002 | 300003 | 300004 | 300005 | 300006 | 300007 | 400001 | 400002 | 400003 | 400004 | 400005 | 500001 | (number & {});
    action_msg: string;
}
export interface LogisticsGetPathParams extends CallOptions {
    openid?: string | undefined;
    delivery_id: string;
    waybill_id: string;
}
export interface LogisticsGetPathResult {
    openid?: string;
    delivery_id?: string;
    waybill_id: string;
    path_item_num?: number;
    path_item_list: Array<{
        action_time?: number;
        action_type?: 90001 | 90002 | 90003 | 90010 | 90011 | 100001 | 100002 | 200001 | 300002 | 300003 | 300004 | 300005 | 300006 | 300007 | 400001 | 400002 | 400003 | 400004 | 400005 | 500001 | (number & {});
        action_msg?: string;
    }>;
}
export interface LogisticsTestUpdateOrderParams extends CallOptions {
    biz_id: "test_biz_id";
    order_id: string;
    delivery_id: "TEST";
    waybill_id: string;
    action_time: number;
    action_type: 90001 | 90002 | 90003 | 90010 | 90011 | 100001 | 100002 | 200001 | 300002 | 300003 | 300004 | 300005 | 300006 | 300007 | 400001 | 400002 | 400003 | 400004 | 400005 | 500001 | (number & {});
    action_msg: string;
}
export interface LogisticsAddOrderParams extends CallOptions {
    order_id: string;
    openid?: string | undefined;
    delivery_id: string;
    biz_id: string;
    custom_remark?: string | undefined;
    tagid?: number | undefined;
    add_source: 0 | 2;
    wx_appid?: string | undefined;
    sender: {
        name?: string | undefined;
        tel?: string | undefined;
        mobile?: string | undefined;
        company?: string | undefined;
        post_code?: string | undefined;
        country?: string | undefined;
        province?: string | undefined;
        city?: string | undefined;
        area?: string | undefined;
        address?: string | undefined;
    };
    receiver: {
        name?: string | undefined;
        tel?: string | undefined;
        mobile?: string | undefined;
        company?: string | undefined;
        post_code?: string | undefined;
        country?: string | undefined;
        province?: string | undefined;
        city?: string | undefined;
        area?: string | undefined;
        address?: string | undefined;
    };
    cargo: {
        count?: number | undefined;
        weight: number;
        space_x: number;
        space_y: number;
        space_z: number;
        detail_list: ReadonlyArray<{
            name: string;
            count: number;
        }>;
    };
    shop: {
        wxa_path?: string | undefined;
        img_url?: string | undefined;
        goods_name?: string | undefined;
        goods_count?: number | undefined;
        detail_list?: ReadonlyArray<{
            goods_name: string;
            goods_img_url: string;
            goods_desc: string;
        }> | undefined;
    };
    insured: {
        use_insured?: 0 | 1 | undefined;
        insured_value?: number | undefined;
    };
    service: {
        service_type: number;
        service_name: string;
    };
    expect_time?: number | undefined;
    take_mode?: 0 | 1 | undefined;
}
export interface LogisticsAddOrderResult {
    order_id: string;
    waybill_id: string;
    delivery_resultcode?: number;
    delivery_resultmsg?: string;
    waybill_data?: Array<{
        key?: string;
        value?: string;
    }>;
}
export interface LogisticsBindAccountParams extends CallOptions {
    type: "bind" | "unbind";
    biz_id: string;
    delivery_id: string;
    password?: string | undefined;
    remark_content?: string | undefined;
}
export interface LogisticsGetAllAccountResult {
    count: number;
    list?: Array<{
        biz_id?: string;
        delivery_id?: string;
        create_time?: number;
        update_time?: number;
        status_code?: number;
        alias?: string;
        remark_wrong_msg?: string;
        remark_content?: string;
        quota_num?: number;
        quota_update_time?: number;
        service_type?: Array<{
            service_type?: number;
            service_name?: string;
        }>;
    }>;
}
export interface LogisticsGetPrinterResult {
    count: number;
    openid?: Array<string>;
    tagid_list?: Array<number | string>;
}
export interface LogisticsGetQuotaParams extends CallOptions {
    delivery_id: string;
    biz_id: string;
}
export interface LogisticsGetQuotaResult {
    quota_num: number;
}
export interface LogisticsGetOrderParams extends CallOptions {
    order_id: string;
    openid?: string | undefined;
    delivery_id: string;
    waybill_id?: string | undefined;
    print_type?: 0 | 1 | undefined;
}
export interface LogisticsGetOrderResult {
    print_html?: string;
    waybill_data?: Array<{
        key?: string;
        value?: string;
    }>;
    order_id: string;
    delivery_id?: string;
    waybill_id?: string;
    order_status?: 0 | 1;
}
export interface LogisticsGetContactParams extends CallOptions {
    token: string;
    waybill_id: string;
}
export interface LogisticsGetContactResult {
    waybill_id?: string;
    sender: {
        name?: string;
        tel?: string;
        mobile?: string;
        address?: string;
    };
    receiver: {
        name?: string;
        tel?: string;
        mobile?: string;
        address?: string;
    };
}
export interface LogisticsUpdatePrinterParams extends CallOptions {
    openid: string;
    update_type: "bind" | "unbind";
    tagid_list?: string | undefined;
}
export interface LogisticsPreviewTemplateParams extends CallOptions {
    waybill_id: string;
    waybill_template: string;
    waybill_data: string;
    custom: {
        order_id: string;
        openid?: string | undefined;
        delivery_id: string;
        biz_id: string;
        custom_remark?: string | undefined;
        tagid?: number | undefined;
        add_source: 0 | 2;
        wx_appid?: string | undefined;
        sender: {
            name?: string | undefined;
            tel?: string | undefined;
            mobile?: string | undefined;
            company?: string | undefined;
            post_code?: string | undefined;
            country?: string | undefined;
            province?: string | undefined;
            city?: string | undefined;
            area?: string | undefined;
            address?: string | undefined;
        };
        receiver: {
            name?: string | undefined;
            tel?: string | undefined;
            mobile?: string | undefined;
            company?: string | undefined;
            post_code?: string | undefined;
            country?: string | undefined;
            province?: string | undefined;
            city?: string | undefined;
            area?: string | undefined;
            address?: string | undefined;
        };
        cargo: {
            count?: number | undefined;
            weight: number;
            space_x: number;
            space_y: number;
            space_z: number;
            detail_list: ReadonlyArray<{
                name: string;
                count: number;
            }>;
        };
        shop: {
            wxa_path?: string | undefined;
            img_url?: string | undefined;
            goods_name?: string | undefined;
            goods_count?: number | undefined;
            wxa_appid?: string | undefined;
            detail_list?: ReadonlyArray<{
                goods_name: string;
                goods_img_url: string;
                goods_desc: string;
            }> | undefined;
        };
        insured: {
            use_insured?: 0 | 1 | undefined;
            insured_value?: number | undefined;
        };
        service: {
            service_type: number;
            service_name: string;
        };
        expect_time?: number | undefined;
        take_mode?: 0 | 1 | undefined;
    };
}
export interface LogisticsPreviewTemplateResult {
    waybill_id?: string;
    rendered_waybill_template: string;
}
export interface LogisticsPathNotifyParams extends CallOptions {
    sender: {
        name?: string | undefined;
        phone?: string | undefined;
        province: string;
        city: string;
        area: string;
        street?: string | undefined;
        address?: string | undefined;
        id?: string | undefined;
    };
    receiver: {
        name: string;
        phone: string;
        province: string;
        city: string;
        area: string;
        street?: string | undefined;
        address?: string | undefined;
        id?: string | undefined;
    };
    waybill_id: string;
    path: {
        action_time: number;
        action_type: 90001 | 90002 | 90003 | 90010 | 90011 | 100001 | 100002 | 200001 | 300002 | 300003 | 300004 | 300005 | 300006 | 300007 | 400001 | 400002 | 400003 | 400004 | 400005 | 500001;
        action_msg: string;
        pickup_courier_name?: string | undefined;
        pickup_courier_phone?: string | undefined;
        delivery_courier_name?: string | undefined;
        delivery_courier_phone?: string | undefined;
    };
    create_time: number;
}
export interface LogisticsPathNotifyResult {
    exist: 0 | 1;
}
export interface LogisticsUserQueryParams extends CallOptions {
    phone: string;
}
export interface LogisticsUserQueryResult {
    exist: 0 | 1;
}
