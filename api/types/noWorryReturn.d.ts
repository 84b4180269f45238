import { CallOptions, Result } from "../index.cjs";
export interface WeixinNoWorryReturn {
    add(params: NoWorryReturnAddParams): Promise<Result<NoWorryReturnAddResult>>;
    get(params: NoWorryReturnGetParams): Promise<Result<NoWorryReturnGetResult>>;
    unbind(params: NoWorryReturnUnbindParams): Promise<Result>;
}
export interface NoWorryReturnAddParams extends CallOptions {
    shop_order_id: string;
    biz_addr: {
        name: string;
        tel?: string | undefined;
        mobile?: string | undefined;
        company?: string | undefined;
        post_code?: string | undefined;
        country: string;
        province: string;
        city: string;
        area: string;
        address: string;
    };
    user_addr?: {
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
    } | undefined;
    openid: string;
    order_path: string;
    goods_list: ReadonlyArray<{
        name: string;
        url: string;
    }>;
    order_price: number;
    wx_pay_id: string;
}
export interface NoWorryReturnAddResult {
    return_id: string;
}
export interface NoWorryReturnGetParams extends CallOptions {
    return_id: string;
}
export interface NoWorryReturnGetResult {
    status: 0 | 1 | 2 | string;
    waybill_id?: string;
    order_status?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 11 | 13 | 14 | 99;
    delivery_id?: string;
    delivery_name?: string;
}
export interface NoWorryReturnUnbindParams extends CallOptions {
    return_id: string;
}
