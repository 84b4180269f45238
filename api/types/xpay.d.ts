import { CallOptions, Result } from "../index.cjs";
export interface WeixinXpay {
    sign(params: XpaySignParams): Promise<Result<XpaySignResult>>;
    uploadVpFile(params: XpayUploadVpFileParams): Promise<Result<XpayUploadVpFileResult>>;
    downloadBill(params: XpayDownloadBillParams): Promise<Result<XpayDownloadBillResult>>;
    downloadAdverfundsOrder(params: XpayDownloadAdverfundsOrderParams): Promise<Result<XpayDownloadAdverfundsOrderResult>>;
    startDownloadOrder(params: XpayStartDownloadOrderParams): Promise<Result<XpayStartDownloadOrderResult>>;
    downloadIosSettlementBill(params: XpayDownloadIosSettlementBillParams): Promise<Result<XpayDownloadIosSettlementBillResult>>;
    cancelCurrencyPay(params: XpayCancelCurrencyPayParams): Promise<Result<XpayCancelCurrencyPayResult>>;
    presentCurrency(params: XpayPresentCurrencyParams): Promise<Result<XpayPresentCurrencyResult>>;
    createFundsBill(params: XpayCreateFundsBillParams): Promise<Result<XpayCreateFundsBillResult>>;
    createWithdrawOrder(params: XpayCreateWithdrawOrderParams): Promise<Result<XpayCreateWithdrawOrderResult>>;
    submitSubscribePayOrder(params: XpaySubmitSubscribePayOrderParams): Promise<Result>;
    startPublishGoods(params: XpayStartPublishGoodsParams): Promise<Result>;
    refundOrder(params: XpayRefundOrderParams): Promise<Result<XpayRefundOrderResult>>;
    cancelSubscribeContract(params: XpayCancelSubscribeContractParams): Promise<Result>;
    queryPunishmentReasons(params?: CallOptions): Promise<Result<XpayQueryPunishmentReasonsResult>>;
    responseComplaint(params: XpayResponseComplaintParams): Promise<Result>;
    completeComplaint(params: XpayCompleteComplaintParams): Promise<Result>;
    currencyPay(params: XpayCurrencyPayParams): Promise<Result<XpayCurrencyPayResult>>;
    startUploadGoods(params: XpayStartUploadGoodsParams): Promise<Result>;
    queryDownloadOrder(params: XpayQueryDownloadOrderParams): Promise<Result<XpayQueryDownloadOrderResult>>;
    queryUserBalance(params: XpayQueryUserBalanceParams): Promise<Result<XpayQueryUserBalanceResult>>;
    queryOrder(params: XpayQueryOrderParams): Promise<Result<XpayQueryOrderResult>>;
    queryBizBalance(params: XpayQueryBizBalanceParams): Promise<Result<XpayQueryBizBalanceResult>>;
    queryFundsBill(params: XpayQueryFundsBillParams): Promise<Result<XpayQueryFundsBillResult>>;
    queryTransferAccount(params: XpayQueryTransferAccountParams): Promise<Result<XpayQueryTransferAccountResult>>;
    queryAdverFunds(params?: XpayQueryAdverFundsParams): Promise<Result<XpayQueryAdverFundsResult>>;
    queryRecoverBill(params: XpayQueryRecoverBillParams): Promise<Result<XpayQueryRecoverBillResult>>;
    queryUploadGoods(params: XpayQueryUploadGoodsParams): Promise<Result<XpayQueryUploadGoodsResult>>;
    queryPublishGoods(params: XpayQueryPublishGoodsParams): Promise<Result<XpayQueryPublishGoodsResult>>;
    queryWithdrawOrder(params: XpayQueryWithdrawOrderParams): Promise<Result<XpayQueryWithdrawOrderResult>>;
    querySubscribeContract(params: XpayQuerySubscribeContractParams): Promise<Result<XpayQuerySubscribeContractResult>>;
    bindTransferAccount(params?: XpayBindTransferAccountParams): Promise<Result>;
    getNegotiationHistory(params: XpayGetNegotiationHistoryParams): Promise<Result<XpayGetNegotiationHistoryResult>>;
    getUploadFileSign(params: XpayGetUploadFileSignParams): Promise<Result<XpayGetUploadFileSignResult>>;
    getComplaintList(params: XpayGetComplaintListParams): Promise<Result<XpayGetComplaintListResult>>;
    getComplaintDetail(params: XpayGetComplaintDetailParams): Promise<Result<XpayGetComplaintDetailResult>>;
    notifyProvideGoods(params: XpayNotifyProvideGoodsParams): Promise<Result>;
    sendSubscribePrePayment(params: XpaySendSubscribePrePaymentParams): Promise<Result>;
}
interface XpaySignCommon extends CallOptions {
    signData: object | string;
}
export type XpaySignParams = XpaySignCommon & ({
    sessionKey: string;
} | {
    session_key: string;
});
export interface XpaySignResult {
    signData: string;
    paySig: string;
    signature: string;
}
interface XpayUploadVpFileCommon extends CallOptions {
    env: 0 | 1;
    file_name: string;
}
export type XpayUploadVpFileParams = XpayUploadVpFileCommon & ({
    base64_img: string;
} | {
    img_url: string;
});
export interface XpayUploadVpFileResult {
    file_id: string;
}
export interface XpayDownloadBillParams extends CallOptions {
    begin_ds: number;
    end_ds: number;
}
export interface XpayDownloadBillResult {
    url?: string;
}
export interface XpayDownloadAdverfundsOrderParams extends CallOptions {
    fund_id: string;
    env: 0 | 1;
}
export interface XpayDownloadAdverfundsOrderResult {
    url?: string;
}
export interface XpayStartDownloadOrderParams extends CallOptions {
    begin_ds: number;
    end_ds: number;
    order_type: 1 | 2 | 3 | 4;
    order_info?: string | undefined;
    is_provided?: boolean | undefined;
    refund_status?: 0 | 2 | 4 | 5 | undefined;
    env: 0 | 1;
    pay_channel: 1 | 2;
}
export interface XpayStartDownloadOrderResult {
    task_id: string;
}
export interface XpayDownloadIosSettlementBillParams extends CallOptions {
    start_month: string;
    end_month: string;
}
export interface XpayDownloadIosSettlementBillResult {
    bill_list: Array<{
        month?: string;
        bill_url?: string;
    }>;
}
interface XpayCancelCurrencyPayCommon extends CallOptions {
    openid: string;
    env: 0 | 1;
    user_ip: string;
    pay_order_id: string;
    order_id: string;
    amount: number;
}
export type XpayCancelCurrencyPayParams = XpayCancelCurrencyPayCommon & ({
    sessionKey: string;
} | {
    session_key: string;
});
export interface XpayCancelCurrencyPayResult {
    order_id: string;
}
export interface XpayPresentCurrencyParams extends CallOptions {
    openid: string;
    env: 0 | 1;
    order_id: string;
    amount: number;
}
export interface XpayPresentCurrencyResult {
    balance: number;
    order_id?: string;
    present_balance?: number;
}
export interface XpayCreateFundsBillParams extends CallOptions {
    transfer_amount: number;
    transfer_account_uid: number;
    transfer_account_name: string;
    transfer_account_agency_id: number;
    request_id: string;
    settle_begin: number;
    settle_end: number;
    env: 0 | 1;
    authorize_advertise: 0 | 1;
    fund_type: 0 | 1 | 2;
}
export interface XpayCreateFundsBillResult {
    bill_id: string;
}
export interface XpayCreateWithdrawOrderParams extends CallOptions {
    withdraw_no: string;
    withdraw_amount?: string | undefined;
    env: 0 | 1;
}
export interface XpayCreateWithdrawOrderResult {
    withdraw_no: string;
    wx_withdraw_no?: string;
}
export interface XpaySubmitSubscribePayOrderParams extends CallOptions {
    openid: string;
    offer_id: string;
    buy_quantity: 1;
    env?: 0 | undefined;
    currency_type: "CNY";
    product_id: string;
    deduct_price: number;
    order_id: string;
    attach: string;
}
export interface XpayStartPublishGoodsParams extends CallOptions {
    publish_item: ReadonlyArray<{
        id: string;
    }>;
    env: 0 | 1;
}
interface XpayRefundOrderCommon extends CallOptions {
    openid: string;
    refund_order_id: string;
    left_fee: number;
    refund_fee: number;
    biz_meta: string;
    refund_reason: "0" | "1" | "2" | "3" | "4" | "5";
    req_from: "1" | "2" | "3";
    env: 0 | 1;
}
export type XpayRefundOrderParams = XpayRefundOrderCommon & ({
    order_id: string;
} | {
    wx_order_id: string;
});
export interface XpayRefundOrderResult {
    refund_order_id: string;
    refund_wx_order_id?: string;
    pay_order_id?: string;
    pay_wx_order_id?: string;
}
export interface XpayCancelSubscribeContractParams extends CallOptions {
    openid: string;
    termination_reason: string;
    product_id: string;
    out_contract_code: string;
}
export interface XpayQueryPunishmentReasonsResult {
    appid?: string;
    nickname?: string;
    merchant_code?: string;
    limited_functions?: Array<string>;
    other_limited_functions?: string;
    recovery_specifications?: Array<{
        limitation_case_id?: string;
        limitation_reason_type?: string;
        limitation_reason?: string;
        limitation_reason_describe?: string;
        relate_limitations?: string;
        other_relate_limitations?: string;
        recover_way?: string;
        recover_way_param?: string;
        recover_help_url?: string;
        limitation_action_type?: string;
        limitation_start_date?: string;
        limitation_date?: string;
    }>;
}
export interface XpayResponseComplaintParams extends CallOptions {
    env: 0 | 1;
    complaint_id: string;
    response_content: string;
    response_images: ReadonlyArray<string>;
}
export interface XpayCompleteComplaintParams extends CallOptions {
    env: 0 | 1;
    complaint_id: string;
}
interface XpayCurrencyPayCommon extends CallOptions {
    openid?: string | undefined;
    env?: 0 | 1 | undefined;
    user_ip?: string | undefined;
    amount?: number | undefined;
    order_id?: string | undefined;
    payitem?: object | string | undefined;
    remark?: string | undefined;
}
export type XpayCurrencyPayParams = XpayCurrencyPayCommon & ({
    sessionKey: string;
} | {
    session_key: string;
});
export interface XpayCurrencyPayResult {
    order_id: string;
    balance: number;
    used_present_amount?: number;
}
export interface XpayStartUploadGoodsParams extends CallOptions {
    upload_item: ReadonlyArray<{
        id: string;
        name: string;
        price: number;
        remark: string;
        item_url: string;
    }>;
    env: 0 | 1;
}
export interface XpayQueryDownloadOrderParams extends CallOptions {
    task_id: string;
    env: 0 | 1;
}
export interface XpayQueryDownloadOrderResult {
    task_id?: string;
    status: 0 | 1 | 2 | 3;
    download_url?: string;
    expire_at?: number;
}
interface XpayQueryUserBalanceCommon extends CallOptions {
    openid: string;
    env: 0 | 1;
    user_ip: string;
}
export type XpayQueryUserBalanceParams = XpayQueryUserBalanceCommon & ({
    sessionKey: string;
} | {
    session_key: string;
});
export interface XpayQueryUserBalanceResult {
    balance: number;
    present_balance?: number;
    sum_save?: number;
    sum_present?: number;
    sum_balance?: number;
    sum_cost?: number;
    first_save_flag?: boolean;
}
export interface XpayQueryOrderParams extends CallOptions {
    openid: string;
    env: 0 | 1;
    order_id?: string | undefined;
    wx_order_id?: string | undefined;
}
export interface XpayQueryOrderResult {
    order: {
        order_id?: string;
        create_time?: number;
        update_time?: number;
        status?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;
        biz_type?: 0 | (number & {});
        order_fee?: number;
        coupon_fee?: number;
        paid_fee?: number;
        order_type?: 0 | 1 | 7 | 8;
        refund_fee?: number;
        paid_time?: number;
        provide_time?: number;
        biz_meta?: string;
        env_type?: 1 | 2;
        token?: string;
        left_fee?: number;
        wx_order_id?: string;
        channel_order_id?: string;
        wxpay_order_id?: string;
        sett_time?: number;
        sett_state?: 0 | 1 | 2 | 3;
        platform_fee_fen?: number;
        cps_fee_fen?: number;
    };
}
export interface XpayQueryBizBalanceParams extends CallOptions {
    env: 0 | 1;
}
export interface XpayQueryBizBalanceResult {
    balance_available: {
        amount: string;
        currency_code?: string;
    };
}
export interface XpayQueryFundsBillParams extends CallOptions {
    page: number;
    page_size: number;
    filter: {
        oper_time_begin: number;
        oper_time_end: number;
        bill_id?: string | undefined;
        request_id?: string | undefined;
    };
    env: 0 | 1;
}
export interface XpayQueryFundsBillResult {
    bill_list: Array<{
        bill_id?: string;
        oper_time?: number;
        settle_begin?: number;
        settle_end?: number;
        fund_id?: string;
        transfer_account_name?: string;
        transfer_account_uid?: number;
        transfer_amount?: number;
        status?: 0 | 1 | 2;
        request_id?: string;
    }>;
    total_page: number;
}
export interface XpayQueryTransferAccountParams extends CallOptions {
    env: 0 | 1;
}
export interface XpayQueryTransferAccountResult {
    acct_list: Array<{
        transfer_account_name?: string;
        transfer_account_uid?: number;
        transfer_account_agency_id?: number;
        transfer_account_agency_name?: string;
        state?: 0 | 1 | 2;
        bind_result?: 1 | 2;
        error_msg?: string;
    }>;
}
export interface XpayQueryAdverFundsParams extends CallOptions {
    page?: number | undefined;
    page_size?: number | undefined;
    filter?: {
        settle_begin?: number | undefined;
        settle_end?: number | undefined;
        fund_type?: 0 | 1 | 2 | undefined;
    } | undefined;
    env?: 0 | 1 | undefined;
}
export interface XpayQueryAdverFundsResult {
    adver_funds_list: Array<{
        settle_begin?: number;
        settle_end?: number;
        total_amount?: number;
        remain_amount?: number;
        expire_time?: number;
        fund_type?: 0 | 1 | 2;
        fund_id?: string;
    }>;
    total_page: number;
}
export interface XpayQueryRecoverBillParams extends CallOptions {
    page: number;
    page_size: number;
    filter: {
        recover_time_begin: number;
        recover_time_end: number;
        bill_id?: string | undefined;
    };
    env: 0 | 1;
}
export interface XpayQueryRecoverBillResult {
    bill_list: Array<{
        bill_id?: string;
        recover_time?: number;
        settle_begin?: number;
        settle_end?: number;
        fund_id?: string;
        recover_account_name?: string;
        recover_amount?: number;
        refund_order_list?: Array<string>;
    }>;
    total_page: number;
}
export interface XpayQueryUploadGoodsParams extends CallOptions {
    env: 0 | 1;
}
export interface XpayQueryUploadGoodsResult {
    upload_item?: Array<{
        id?: string;
        name?: string;
        price?: number;
        remark?: string;
        item_url?: string;
        upload_status?: 0 | 1 | 2 | 3;
        errmsg?: string;
    }>;
    status: 0 | 1 | 2 | 3;
}
export interface XpayQueryPublishGoodsParams extends CallOptions {
    env: 0 | 1;
}
export interface XpayQueryPublishGoodsResult {
    publish_item?: Array<{
        id?: string;
        publish_status?: 0 | 1 | 2 | 3;
        errmsg?: string;
    }>;
    status: 0 | 1 | 2 | 3;
}
export interface XpayQueryWithdrawOrderParams extends CallOptions {
    withdraw_no: string;
    env: 0 | 1;
}
export interface XpayQueryWithdrawOrderResult {
    withdraw_no?: string;
    status: 1 | 2 | 3;
    withdraw_amount?: string;
    wx_withdraw_no?: string;
    withdraw_success_timestamp?: string;
    create_time?: string;
    fail_reason?: string;
}
export interface XpayQuerySubscribeContractParams extends CallOptions {
    openid: string;
    product_id: string;
    out_contract_code: string;
}
export interface XpayQuerySubscribeContractResult {
    authorization_state: "SIGNED" | "TERMINATED" | "UNBINDUSER";
}
export interface XpayBindTransferAccountParams extends CallOptions {
    transfer_account_uid?: number | undefined;
    transfer_account_org_name?: string | undefined;
    env?: 0 | 1 | undefined;
}
export interface XpayGetNegotiationHistoryParams extends CallOptions {
    env: 0 | 1;
    complaint_id: string;
    offset: number;
    limit: number;
}
export interface XpayGetNegotiationHistoryResult {
    total: number;
    history: Array<{
        log_id?: string;
        operator?: string;
        operate_time?: string;
        operate_type?: "USER_CREATE_COMPLAINT" | "USER_CONTINUE_COMPLAINT" | "USER_RESPONSE" | "PLATFORM_RESPONSE" | "MERCHANT_RESPONSE" | "MERCHANT_CONFIRM_COMPLETE" | "USER_CREATE_COMPLAINT_SYSTEM_MESSAGE" | "COMPLAINT_FULL_REFUNDED_SYSTEM_MESSAGE" | "USER_CONTINUE_COMPLAINT_SYSTEM_MESSAGE" | "USER_REVOKE_COMPLAINT" | "USER_COMFIRM_COMPLAINT" | "PLATFORM_HELP_APPLICATION" | "USER_APPLY_PLATFORM_HELP" | "MERCHANT_APPROVE_REFUND" | "MERCHANT_REFUSE_RERUND" | "USER_SUBMIT_SATISFACTION" | "SERVICE_ORDER_CANCEL" | "SERVICE_ORDER_COMPLETE" | "COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE" | "COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE";
        operate_details?: string;
        complaint_media_list?: Array<{
            media_type?: "USER_COMPLAINT_IMAGE" | "OPERATION_IMAGE";
            media_url?: Array<string>;
        }>;
    }>;
}
export interface XpayGetUploadFileSignParams extends CallOptions {
    env: 0 | 1;
    wxpay_url: string;
    convert_cos: boolean;
    complaint_id: string;
}
export interface XpayGetUploadFileSignResult {
    sign: string;
    cos_url?: string;
}
export interface XpayGetComplaintListParams extends CallOptions {
    env: 0 | 1;
    begin_date: string;
    end_date: string;
    offset: number;
    limit: number;
}
export interface XpayGetComplaintListResult {
    total: number;
    complaints: Array<{
        complaint_id?: string;
        complaint_time?: string;
        complaint_detail?: string;
        complaint_state?: "PENDING" | "PROCESSING" | "PROCESSED";
        payer_phone?: string;
        payer_openid?: string;
        complaint_order_info?: Array<{
            transaction_id?: string;
            out_trade_no?: string;
            amount?: number;
            wxa_out_trade_no?: string;
            wx_order_id?: string;
        }>;
        complaint_full_refunded?: boolean;
        incoming_user_response?: boolean;
        user_complaint_times?: number;
        complaint_media_list?: Array<{
            media_type?: "USER_COMPLAINT_IMAGE" | "OPERATION_IMAGE";
            media_url?: Array<string>;
        }>;
        problem_description?: string;
        problem_type?: "REFUND" | "SERVICE_NOT_WORK" | "OTHERS";
        apply_refund_amount?: number;
        user_tag_list?: Array<string>;
        service_order_info?: Array<{
            order_id?: string;
            out_order_no?: string;
            state?: "DOING" | "REVOKED" | "WAITPAY" | "DONE";
        }>;
    }>;
}
export interface XpayGetComplaintDetailParams extends CallOptions {
    env: 0 | 1;
    complaint_id: string;
}
export interface XpayGetComplaintDetailResult {
    complaint: {
        complaint_id?: string;
        complaint_time?: string;
        complaint_detail?: string;
        complaint_state?: "PENDING" | "PROCESSING" | "PROCESSED";
        payer_phone?: string;
        payer_openid?: string;
        complaint_order_info?: Array<{
            transaction_id?: string;
            out_trade_no?: string;
            amount?: number;
            wxa_out_trade_no?: string;
            wx_order_id?: string;
        }>;
        complaint_full_refunded?: boolean;
        incoming_user_response?: boolean;
        user_complaint_times?: number;
        complaint_media_list?: Array<{
            media_type?: "USER_COMPLAINT_IMAGE" | "OPERATION_IMAGE";
            media_url?: Array<string>;
        }>;
        problem_description?: string;
        problem_type?: "REFUND" | "SERVICE_NOT_WORK" | "OTHERS";
        apply_refund_amount?: number;
        user_tag_list?: Array<string>;
        service_order_info?: Array<{
            order_id?: string;
            out_order_no?: string;
            state?: "DOING" | "REVOKED" | "WAITPAY" | "DONE";
        }>;
    };
}
interface XpayNotifyProvideGoodsCommon extends CallOptions {
    env: 0 | 1;
}
export type XpayNotifyProvideGoodsParams = XpayNotifyProvideGoodsCommon & ({
    order_id: string;
} | {
    wx_order_id: string;
});
export interface XpaySendSubscribePrePaymentParams extends CallOptions {
    openid: string;
    deduct_price: number;
    product_id: string;
    out_contract_code: string;
}
