import { CallOptions, Result } from "../index.cjs";
export interface WeixinCustomerService {
    deleteAccount(params: CustomerServiceDeleteAccountParams): Promise<Result>;
    cancelAdmin(params: CustomerServiceCancelAdminParams): Promise<Result>;
    registerBusiness(params: CustomerServiceRegisterBusinessParams): Promise<Result<CustomerServiceRegisterBusinessResult>>;
    getBusiness(params: CustomerServiceGetBusinessParams): Promise<Result<CustomerServiceGetBusinessResult>>;
    listBusiness(params: CustomerServiceListBusinessParams): Promise<Result<CustomerServiceListBusinessResult>>;
    updateBusiness(params: CustomerServiceUpdateBusinessParams): Promise<Result>;
    addAccount(params: CustomerServiceAddAccountParams): Promise<Result>;
    getOnlineList(params?: CustomerServiceGetOnlineListParams): Promise<Result<CustomerServiceGetOnlineListResult>>;
    getList(params?: CustomerServiceGetListParams): Promise<Result<CustomerServiceGetListResult>>;
    setAdmin(params: CustomerServiceSetAdminParams): Promise<Result>;
    getWorkBound(params?: CallOptions): Promise<Result<CustomerServiceGetWorkBoundResult>>;
    bindWork(params: CustomerServiceBindWorkParams): Promise<Result>;
    unbindWork(params: CustomerServiceUnbindWorkParams): Promise<Result>;
}
export interface CustomerServiceDeleteAccountParams extends CallOptions {
    kf_account: string;
    business_id?: string | undefined;
}
export interface CustomerServiceCancelAdminParams extends CallOptions {
    kf_openid: string;
    business_id?: string | undefined;
}
export interface CustomerServiceRegisterBusinessParams extends CallOptions {
    account_name: string;
    nickname: string;
    icon_media_id: string;
    transfer_to_commkf?: boolean | undefined;
}
export interface CustomerServiceRegisterBusinessResult {
    business_id: string | number;
}
export type CustomerServiceGetBusinessParams = CallOptions & ({
    business_id: string | number;
} | {
    account_name: string;
});
export interface CustomerServiceGetBusinessResult {
    business_info: {
        business_id?: string | number;
        account_name?: string;
        nickname?: string;
        icon_media_id?: string;
        icon_url?: string;
    };
}
export interface CustomerServiceListBusinessParams extends CallOptions {
    offset: number;
    count: number;
}
export interface CustomerServiceListBusinessResult {
    list: Array<{
        business_id?: string | number;
        account_name?: string;
        nickname?: string;
        icon_media_id?: string;
        icon_url?: string;
    }>;
}
export interface CustomerServiceUpdateBusinessParams extends CallOptions {
    business_id: string | number;
    nickname?: string | undefined;
    icon_media_id?: string | undefined;
}
export interface CustomerServiceAddAccountParams extends CallOptions {
    kf_account: string;
    nickname: string;
    business_id?: string | undefined;
}
export interface CustomerServiceGetOnlineListParams extends CallOptions {
    business_id?: string | undefined;
}
export interface CustomerServiceGetOnlineListResult {
    kf_online_list: Array<{
        kf_account?: string;
        status?: 0 | 1 | (number & {});
        kf_id?: string | number;
        accepted_case?: number;
        kf_openid?: string;
    }>;
}
export interface CustomerServiceGetListParams extends CallOptions {
    business_id?: string | undefined;
}
export interface CustomerServiceGetListResult {
    kf_list: Array<{
        kf_account?: string;
        kf_nick?: string;
        kf_id?: string;
        kf_headimgurl?: string;
        kf_wx?: string;
        invite_wx?: string;
        invite_expire_time?: string | number;
        invite_status?: "waiting" | "rejected" | "expired" | (string & {});
        kf_openid?: string;
    }>;
}
export interface CustomerServiceSetAdminParams extends CallOptions {
    kf_openid: string;
    business_id?: string | undefined;
}
export interface CustomerServiceGetWorkBoundResult {
    entityName?: string;
    corpid?: string;
    bindTime?: number;
}
export interface CustomerServiceBindWorkParams extends CallOptions {
    corpid: string;
}
export interface CustomerServiceUnbindWorkParams extends CallOptions {
    corpid: string;
}
