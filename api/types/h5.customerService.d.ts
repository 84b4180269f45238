import { CallOptions, FileLike, Result } from "../index.cjs";
export interface WeixinH5CustomerService {
    updateAccount(params: H5CustomerServiceUpdateAccountParams): Promise<Result>;
    closeSession(params: H5CustomerServiceCloseSessionParams): Promise<Result>;
    createSession(params: H5CustomerServiceCreateSessionParams): Promise<Result>;
    deleteAccount(params: H5CustomerServiceDeleteAccountParams): Promise<Result>;
    addAccount(params: H5CustomerServiceAddAccountParams): Promise<Result>;
    getOnlineList(params?: H5CustomerServiceGetOnlineListParams): Promise<Result<H5CustomerServiceGetOnlineListResult>>;
    getSession(params: H5CustomerServiceGetSessionParams): Promise<Result<H5CustomerServiceGetSessionResult>>;
    getSessionList(params: H5CustomerServiceGetSessionListParams): Promise<Result<H5CustomerServiceGetSessionListResult>>;
    getList(params?: H5CustomerServiceGetListParams): Promise<Result<H5CustomerServiceGetListResult>>;
    getWaitCase(params?: CallOptions): Promise<Result<H5CustomerServiceGetWaitCaseResult>>;
    getMsgList(params: H5CustomerServiceGetMsgListParams): Promise<Result<H5CustomerServiceGetMsgListResult>>;
    uploadAvatar(params: H5CustomerServiceUploadAvatarParams): Promise<Result>;
    inviteWorker(params: H5CustomerServiceInviteWorkerParams): Promise<Result>;
}
export interface H5CustomerServiceUpdateAccountParams extends CallOptions {
    kf_account: string;
    nickname: string;
}
export interface H5CustomerServiceCloseSessionParams extends CallOptions {
    kf_account: string;
    openid: string;
}
export interface H5CustomerServiceCreateSessionParams extends CallOptions {
    kf_account: string;
    openid: string;
}
export interface H5CustomerServiceDeleteAccountParams extends CallOptions {
    kf_account: string;
    business_id?: string | undefined;
}
export interface H5CustomerServiceAddAccountParams extends CallOptions {
    kf_account: string;
    nickname: string;
    business_id?: string | undefined;
}
export interface H5CustomerServiceGetOnlineListParams extends CallOptions {
    business_id?: string | undefined;
}
export interface H5CustomerServiceGetOnlineListResult {
    kf_online_list: Array<{
        kf_account?: string;
        status?: 0 | 1 | (number & {});
        kf_id?: string | number;
        accepted_case?: number;
        kf_openid?: string;
    }>;
}
export interface H5CustomerServiceGetSessionParams extends CallOptions {
    openid: string;
}
export interface H5CustomerServiceGetSessionResult {
    createtime?: number;
    kf_account?: string;
}
export interface H5CustomerServiceGetSessionListParams extends CallOptions {
    kf_account: string;
}
export interface H5CustomerServiceGetSessionListResult {
    sessionlist: Array<{
        createtime?: number;
        openid?: string;
    }>;
}
export interface H5CustomerServiceGetListParams extends CallOptions {
    business_id?: string | undefined;
}
export interface H5CustomerServiceGetListResult {
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
export interface H5CustomerServiceGetWaitCaseResult {
    count: number;
    waitcaselist?: Array<{
        latest_time?: number;
        openid?: string;
    }>;
}
export interface H5CustomerServiceGetMsgListParams extends CallOptions {
    starttime: number;
    endtime: number;
    msgid?: number | undefined;
    number?: number | undefined;
}
export interface H5CustomerServiceGetMsgListResult {
    recordlist: Array<{
        openid?: string;
        opercode?: 2002 | 2003 | (number & {});
        text?: string;
        time?: number;
        worker?: string;
    }>;
    number?: number;
    msgid?: number;
    msgid_str?: string;
}
export interface H5CustomerServiceUploadAvatarParams extends CallOptions {
    kf_account: string;
    media: FileLike;
}
export interface H5CustomerServiceInviteWorkerParams extends CallOptions {
    kf_account: string;
    invite_wx: string;
}
