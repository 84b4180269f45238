import { CallOptions, Result } from "../index.cjs";
export interface WeixinCityService {
    getBusinessView(params: CityServiceGetBusinessViewParams): Promise<Result<CityServiceGetBusinessViewResult>>;
    previewHospitalNotice(params: CityServicePreviewHospitalNoticeParams): Promise<Result<CityServicePreviewHospitalNoticeResult>>;
    getHospitalNoticeList(params: CityServiceGetHospitalNoticeListParams): Promise<Result<CityServiceGetHospitalNoticeListResult>>;
    getMedRealname(params: CityServiceGetMedRealnameParams): Promise<Result<CityServiceGetMedRealnameResult>>;
    getMsgRelation(params: CityServiceGetMsgRelationParams): Promise<Result<CityServiceGetMsgRelationResult>>;
    checkRealnameInfo(params: CityServiceCheckRealnameInfoParams): Promise<Result<CityServiceCheckRealnameInfoResult>>;
    publishHospitalNotice(params: CityServicePublishHospitalNoticeParams): Promise<Result<CityServicePublishHospitalNoticeResult>>;
    sendChannelMsg(params: CityServiceSendChannelMsgParams): Promise<Result>;
    sendMsgData(params: CityServiceSendMsgDataParams): Promise<Result<CityServiceSendMsgDataResult>>;
    setHospitalNotice(params: CityServiceSetHospitalNoticeParams): Promise<Result<CityServiceSetHospitalNoticeResult>>;
    getServicePath(params: CityServiceGetServicePathParams): Promise<Result<CityServiceGetServicePathResult>>;
}
export interface CityServiceGetBusinessViewParams extends CallOptions {
    path_type: 0 | 1 | 2 | 3 | 4 | 5 | 6;
}
export interface CityServiceGetBusinessViewResult {
    business_type: string;
    query_string: string;
    expire_at?: number;
}
export interface CityServicePreviewHospitalNoticeParams extends CallOptions {
    app_id: string;
    notice_type: 1 | 2;
    notice_id: string;
    preview_username: string;
    operation: 1 | 2;
}
export interface CityServicePreviewHospitalNoticeResult {
    notice_id?: number;
}
export interface CityServiceGetHospitalNoticeListParams extends CallOptions {
    app_id: string;
    notice_type: 1 | 2;
}
export interface CityServiceGetHospitalNoticeListResult {
    notice_list: Array<{
        notice_id?: number;
        content?: string;
        status?: "DRAFT" | "PUBLIC";
    }>;
    preview_openid?: Array<string>;
}
export interface CityServiceGetMedRealnameParams extends CallOptions {
    app_id: string;
    open_id: string;
    wxmed_authcode: string;
}
export interface CityServiceGetMedRealnameResult {
    cipher_real_name: string;
    cipher_algorithm?: string;
    key_version?: number;
    app_id?: string;
    open_id?: string;
}
export interface CityServiceGetMsgRelationParams extends CallOptions {
    business_id: "130" | (string & {});
    open_id: string;
}
export interface CityServiceGetMsgRelationResult {
    is_subscribed: boolean;
}
export interface CityServiceCheckRealnameInfoParams extends CallOptions {
    openid: string;
    real_name: string;
    cred_id: string;
    cred_type: "1";
    code: string;
}
export interface CityServiceCheckRealnameInfoResult {
    verify_openid: "V_OP_NA" | "V_OP_NM_MA" | "V_OP_NM_UM" | (string & {});
    verify_real_name?: "V_NM_ID_MA" | "V_NM_ID_UM";
}
export interface CityServicePublishHospitalNoticeParams extends CallOptions {
    app_id: string;
    notice_type: 1 | 2;
    notice_id: number;
}
export interface CityServicePublishHospitalNoticeResult {
    notice_id?: number;
}
export interface CityServiceSendChannelMsgParams extends CallOptions {
    status: 1501001 | (number & {});
    open_id: string;
    order_id: string;
    msg_id: string;
    app_id: string;
    business_id: 150;
    business_info?: {
        pat_hospital_id?: string | undefined;
        pat_name?: string | undefined;
        doc_name?: string | undefined;
        department_name?: string | undefined;
        department_location?: string | undefined;
        appointment_time?: string | undefined;
        memo?: string | undefined;
        redirect_page?: {
            page_type: "web" | "mini_program";
            url?: string | undefined;
            app_id?: string | undefined;
            fullpath?: string | undefined;
        } | undefined;
        elder_redirect_page?: Record<string, unknown> | undefined;
    } | undefined;
}
export interface CityServiceSendMsgDataParams extends CallOptions {
    openid: string;
    biz_template_id: string;
    result_page_style_id?: string | undefined;
    deal_msg_style_id?: string | undefined;
    card_style_id?: string | undefined;
    order_no: string;
    url?: string | undefined;
    data: Record<string, unknown>;
}
export interface CityServiceSendMsgDataResult {
    result_page_url?: string;
}
export interface CityServiceSetHospitalNoticeParams extends CallOptions {
    app_id: string;
    notice_type: 1 | 2;
    notice_content: string;
    notice_id?: number | undefined;
}
export interface CityServiceSetHospitalNoticeResult {
    notice_id: number;
}
export interface CityServiceGetServicePathParams extends CallOptions {
    page_type: 0 | 1 | 3 | 5;
    src_channel: 0 | 1 | 2 | 3 | 5;
    need_path_type?: 1 | (number & {}) | undefined;
    device_type?: 2 | (number & {}) | undefined;
    city_name?: string | undefined;
    content_name?: string | undefined;
    ext_params?: ReadonlyArray<{
        key: "keyword" | (string & {});
        value: string;
    }> | undefined;
    service_id?: number | undefined;
    params?: object | string | undefined;
    city_id?: string | undefined;
}
export interface CityServiceGetServicePathResult {
    path: string;
    business_type?: string;
    app_id?: string;
    username?: string;
    query_string?: string;
}
