import { CallOptions, Result } from "../index.cjs";
export interface WeixinB2b {
    sign(params: B2bSignParams): Promise<Result<B2bSignResult>>;
    uploadMchFile(params: B2bUploadMchFileParams): Promise<Result<B2bUploadMchFileResult>>;
    getRetailOpenidList(params: B2bGetRetailOpenidListParams): Promise<Result<B2bGetRetailOpenidListResult>>;
    closeB2bOrder(params: B2bCloseB2bOrderParams): Promise<Result>;
    delProfitSharingAccount(params: B2bDelProfitSharingAccountParams): Promise<Result>;
    withdraw(params: B2bWithdrawParams): Promise<Result>;
    registerMch(params: B2bRegisterMchParams): Promise<Result<B2bRegisterMchResult>>;
    finishProfitSharingOrder(params: B2bFinishProfitSharingOrderParams): Promise<Result>;
    retailBusinessApply(params: B2bRetailBusinessApplyParams): Promise<Result>;
    setAutoWithdraw(params: B2bSetAutoWithdrawParams): Promise<Result>;
    setMchProfitRate(params: B2bSetMchProfitRateParams): Promise<Result>;
    updateWqfChargeFee(params: B2bUpdateWqfChargeFeeParams): Promise<Result<B2bUpdateWqfChargeFeeResult>>;
    downloadBill(params: B2bDownloadBillParams): Promise<Result<B2bDownloadBillResult>>;
    queryProfitSharingRemainAmt(params: B2bQueryProfitSharingRemainAmtParams): Promise<Result<B2bQueryProfitSharingRemainAmtResult>>;
    queryRefundProfitSharingOrder(params: B2bQueryRefundProfitSharingOrderParams): Promise<Result<B2bQueryRefundProfitSharingOrderResult>>;
    queryProfitSharingAccount(params?: B2bQueryProfitSharingAccountParams): Promise<Result<B2bQueryProfitSharingAccountResult>>;
    queryProfitSharingOrder(params: B2bQueryProfitSharingOrderParams): Promise<Result<B2bQueryProfitSharingOrderResult>>;
    getMchOrder(params?: B2bGetMchOrderParams): Promise<Result<B2bGetMchOrderResult>>;
    queryWithdraw(params: B2bQueryWithdrawParams): Promise<Result<B2bQueryWithdrawResult>>;
    getOrder(params: B2bGetOrderParams): Promise<Result<B2bGetOrderResult>>;
    getMchBalance(params: B2bGetMchBalanceParams): Promise<Result<B2bGetMchBalanceResult>>;
    getRefund(params: B2bGetRefundParams): Promise<Result<B2bGetRefundResult>>;
    getWqfChargeFee(params: B2bGetWqfChargeFeeParams): Promise<Result<B2bGetWqfChargeFeeResult>>;
    retailNotifyBusiness(params: B2bRetailNotifyBusinessParams): Promise<Result>;
    getRetailMessageList(params: B2bGetRetailMessageListParams): Promise<Result<B2bGetRetailMessageListResult>>;
    addProfitSharingAccount(params: B2bAddProfitSharingAccountParams): Promise<Result>;
    registerOnlyWqf(params: B2bRegisterOnlyWqfParams): Promise<Result>;
    getAppKey(params: B2bGetAppKeyParams): Promise<Result<B2bGetAppKeyResult>>;
    getMchInfo(params?: CallOptions): Promise<Result<B2bGetMchInfoResult>>;
    createProfitSharingOrder(params: B2bCreateProfitSharingOrderParams): Promise<Result>;
    refundProfitSharing(params: B2bRefundProfitSharingParams): Promise<Result>;
    createWqfLink(params: B2bCreateWqfLinkParams): Promise<Result<B2bCreateWqfLinkResult>>;
    refund(params: B2bRefundParams): Promise<Result<B2bRefundResult>>;
    getRetailInfo(params: B2bGetRetailInfoParams): Promise<Result<B2bGetRetailInfoResult>>;
    batchCreateRetail(params: B2bBatchCreateRetailParams): Promise<Result<B2bBatchCreateRetailResult>>;
}
interface B2bSignCommon extends CallOptions {
    signData: object | string;
}
export type B2bSignParams = B2bSignCommon & ({
    sessionKey: string;
} | {
    session_key: string;
});
export interface B2bSignResult {
    signData: string;
    paySig: string;
    signature: string;
}
export interface B2bUploadMchFileParams extends CallOptions {
    file_name: string;
    file: string;
}
export interface B2bUploadMchFileResult {
    file_id: string;
}
export interface B2bGetRetailOpenidListParams extends CallOptions {
    limit: number;
    page_context: string;
}
export interface B2bGetRetailOpenidListResult {
    openid_list: Array<string>;
    page_context?: string;
}
interface B2bCloseB2bOrderCommon extends CallOptions {
    mchid: string;
}
export type B2bCloseB2bOrderParams = B2bCloseB2bOrderCommon & ({
    out_trade_no: string;
} | {
    order_id: string;
});
export interface B2bDelProfitSharingAccountParams extends CallOptions {
    payee_type: "PAYEE_TYPE_EXTERNAL_USER" | "PAYEE_TYPE_EXTERNAL_MERCHANT";
    payee_id: string;
}
export interface B2bWithdrawParams extends CallOptions {
    mchid: string;
    withdraw_amount: number;
    out_withdraw_no: string;
}
export interface B2bRegisterMchParams extends CallOptions {
    id_doc_type_num: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
    id_card_info?: {
        id_card_copy: string;
        id_card_national: string;
        id_card_name: string;
        id_card_number: string;
        id_card_valid_time: string;
        id_card_address: string;
        id_card_valid_time_begin: string;
    } | undefined;
    id_doc_info?: {
        id_doc_name: string;
        id_doc_number: string;
        id_doc_copy: string;
        doc_period_end: string;
        doc_period_begin: string;
        id_doc_address: string;
        id_doc_copy_back: string;
    } | undefined;
    account_info: {
        bank_account_type: "74" | "75";
        account_bank: string;
        account_name?: string | undefined;
        bank_address_code: string;
        bank_branch_id?: string | undefined;
        bank_name?: string | undefined;
        account_number: string;
    };
    contact_info: {
        contact_type: "65" | "66";
        contact_name: string;
        contact_id_doc_type?: "IDENTIFICATION_TYPE_MAINLAND_IDCARD" | "IDENTIFICATION_TYPE_OVERSEA_PASSPORT" | "IDENTIFICATION_TYPE_HONGKONG" | "IDENTIFICATION_TYPE_MACAO" | "IDENTIFICATION_TYPE_TAIWAN" | "IDENTIFICATION_TYPE_FOREIGN_RESIDENT" | "IDENTIFICATION_TYPE_HONGKONG_MACAO_RESIDENT" | "IDENTIFICATION_TYPE_TAIWAN_RESIDENT" | undefined;
        contact_id_card_number: string;
        contact_id_doc_copy?: string | undefined;
        contact_id_doc_copy_back?: string | undefined;
        contact_id_doc_period_begin?: string | undefined;
        contact_id_doc_period_end?: string | undefined;
        business_authorization_letter?: string | undefined;
        mobile_phone: string;
        contact_email?: string | undefined;
    };
    business_license: {
        business_license_copy: string;
        business_license_number: string;
        merchant_name: string;
        legal_person: string;
        company_address?: string | undefined;
        business_time?: string | undefined;
        cert_type?: "CERTIFICATE_TYPE_2388" | "CERTIFICATE_TYPE_2389" | (string & {}) | undefined;
    };
    merchant_shortname: string;
    organization_type: 0 | 1;
    qualification: {
        qualification_type: string;
        qualifications?: object | string | undefined;
    };
    business_addition_desc?: string | undefined;
    business_addition_pics?: string | undefined;
    open_type: 0 | 1;
    ext_register_info: {
        door_head_file_id: string;
        store_file_id: string;
        online_pay_file_id: string;
        merchant_scale: "LARGE" | "MIDDLE" | "SMALL" | "TINY";
        authorization_letter_file_id?: string | undefined;
    };
    client_ip: string;
}
export interface B2bRegisterMchResult {
    order_no: string;
}
export interface B2bFinishProfitSharingOrderParams extends CallOptions {
    mchid: string;
    out_trade_no: string;
}
export interface B2bRetailBusinessApplyParams extends CallOptions {
    goods_type_list: ReadonlyArray<string>;
    goods_sale_list: ReadonlyArray<string>;
    cover_num: "0-5\u5343" | "5\u5343-1\u4E07" | "1\u4E07-10\u4E07" | "10\u4E07-50\u4E07" | "50\u4E07\u4EE5\u4E0A";
    service_list: ReadonlyArray<string>;
    description: string;
    contact_name: string;
    contact_phone: string;
    contact_email: string;
}
export interface B2bSetAutoWithdrawParams extends CallOptions {
    mchid: string;
    status?: 1 | 2 | undefined;
    retain_amt?: number | undefined;
}
export interface B2bSetMchProfitRateParams extends CallOptions {
    sub_mchid: string;
    profit_rate: number;
}
export interface B2bUpdateWqfChargeFeeParams extends CallOptions {
    sub_mchid: string;
    certified_charge_fee_numerator: number;
}
export interface B2bUpdateWqfChargeFeeResult {
    merchant_name?: string;
    certified_charge_fee_numerator?: number;
    uncertified_charge_fee_numerator?: number;
}
export interface B2bDownloadBillParams extends CallOptions {
    mchid: string;
    bill_date: string;
}
export interface B2bDownloadBillResult {
    success_bill_url?: string;
    refund_bill_url?: string;
    all_bill_url?: string;
    fund_bill_url?: string;
    ended_day_avail_amt?: number;
    ended_day_frozen_amt?: number;
    ended_day_total_amt?: number;
    profit_sharing_bill_url?: string;
    profit_refund_bill_url?: string;
    bankpay_fund_bill_url?: string;
}
export interface B2bQueryProfitSharingRemainAmtParams extends CallOptions {
    mchid: string;
    out_trade_no: string;
}
export interface B2bQueryProfitSharingRemainAmtResult {
    remain_amt: number;
}
export interface B2bQueryRefundProfitSharingOrderParams extends CallOptions {
    out_trade_no: string;
    out_refund_no: string;
    mchid: string;
    payee_type: "PAYEE_TYPE_EXTERNAL_USER" | "PAYEE_TYPE_EXTERNAL_MERCHANT";
    payee_id: string;
}
export interface B2bQueryRefundProfitSharingOrderResult {
    order_status: 1 | 2 | 3;
}
export interface B2bQueryProfitSharingAccountParams extends CallOptions {
    offset?: number | undefined;
    limit?: number | undefined;
}
export interface B2bQueryProfitSharingAccountResult {
    account_list: Array<{
        sharing_account_type?: "PAYEE_TYPE_EXTERNAL_USER" | "PAYEE_TYPE_EXTERNAL_MERCHANT";
        sharing_account?: string;
        add_time?: number;
        update_time?: number;
        name?: string;
    }>;
}
export interface B2bQueryProfitSharingOrderParams extends CallOptions {
    out_trade_no: string;
    receiver_type: "PAYEE_TYPE_EXTERNAL_USER" | "PAYEE_TYPE_EXTERNAL_MERCHANT";
    receiver_account: string;
    mchid?: string | undefined;
}
export interface B2bQueryProfitSharingOrderResult {
    order_status: 1 | 2 | 3;
}
export interface B2bGetMchOrderParams extends CallOptions {
    out_registration_id?: string | undefined;
    page_index?: number | undefined;
    page_size?: number | undefined;
}
export interface B2bGetMchOrderResult {
    list?: Array<{
        status?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
        inner_resp?: {
            sub_merchant_registration_status?: {
                applyment_state?: "CHECKING" | "ACCOUNT_NEED_VERIFY" | "AUDITING" | "REJECTED" | "NEED_SIGN" | "FINISH" | "FROZEN" | "CANCELED";
                applyment_state_desc?: string;
                sign_state?: "UNSIGNED" | "SIGNED" | "NOT_SIGNABLE";
                sign_url?: string;
                sub_mchid?: string;
                account_validation?: {
                    account_name?: string;
                    account_no?: string;
                    pay_amount?: number;
                    destination_account_number?: string;
                    destination_account_name?: string;
                    destination_account_bank?: string;
                    city?: string;
                    remark?: string;
                    deadline?: string;
                };
                audit_detail?: Array<{
                    param_name?: string;
                    reject_reason?: string;
                }>;
                legal_validation_url?: string;
            };
        };
        wqf_register_statement?: {
            wqf_register_state?: 0 | 1 | 2 | 3 | 4 | 5 | 6;
            wqf_register_state_desc?: string;
            request_no?: string;
        };
        wx_pay_rate?: number;
        wqf_certified_rate?: number;
        bind_scene_status?: 1 | 2 | 3 | 4 | 5 | 6;
    }>;
    total?: number;
}
export interface B2bQueryWithdrawParams extends CallOptions {
    mchid: string;
    out_withdraw_no: string;
}
export interface B2bQueryWithdrawResult {
    out_withdraw_no?: string;
    withdraw_amount?: number;
    status: "WITHDRAW_INIT" | "WITHDRAW_PROCESSING" | "WITHDRAW_SUCC" | "WITHDRAW_FAIL" | "WITHDRAW_REFUND";
    fail_reason?: string;
}
interface B2bGetOrderCommon extends CallOptions {
    mchid: string;
}
export type B2bGetOrderParams = B2bGetOrderCommon & ({
    out_trade_no: string;
} | {
    order_id: string;
});
export interface B2bGetOrderResult {
    appid?: string;
    mchid?: string;
    out_trade_no: string;
    order_id: string;
    pay_status: "ORDER_INIT" | "ORDER_PRE_PAY" | "ORDER_PAY_SUCC" | "ORDER_CLOSE" | "ORDER_REFUND_PROCESSING" | "ORDER_REFUND";
    pay_time?: string;
    attach?: string;
    payer_openid?: string;
    amount?: {
        order_amount?: number;
        payer_amount?: number;
        currency?: "CNY";
    };
    wxpay_transaction_id?: string;
    env?: 0 | 1;
    settle_status?: 0 | 1 | 2;
    settle_finish_time?: string;
    platform_profit_percent?: number;
    platform_profit_fee?: number;
    bank_type?: string;
}
export interface B2bGetMchBalanceParams extends CallOptions {
    mchid: string;
}
export interface B2bGetMchBalanceResult {
    balance_list: Array<{
        balance_type?: "BALANCE_TYPE_AVAILABLE" | "BALANCE_TYPE_FROZEN";
        amount?: string;
        currency?: string;
    }>;
}
interface B2bGetRefundCommon extends CallOptions {
    mchid: string;
}
export type B2bGetRefundParams = B2bGetRefundCommon & ({
    out_refund_no: string;
} | {
    refund_id: string;
});
export interface B2bGetRefundResult {
    refund_id: string;
    out_refund_no: string;
    order_id?: string;
    out_trade_no?: string;
    create_time?: string;
    refund_time?: string;
    refund_status: "REFUND_INIT" | "REFUND_PROCESSING" | "REFUND_SUCC" | "REFUND_FAIL";
    refund_desc?: string;
    amount?: {
        order_amount?: number;
        refund_amount?: number;
        currency?: "CNY";
    };
    wxpay_refund_id?: string;
    reverse_sett_state?: 0 | 1 | 2 | 3;
    reverse_sett_finish_time?: string;
    platform_profit_percent?: number;
    reverse_sett_amt?: number;
    refund_channel_info?: {
        channel?: "ORIGINAL" | "BALANCE" | "OTHER_BALANCE";
        user_received_account?: string;
        funds_account?: "AVAILABLE" | "UNAVAILABLE";
    };
    description?: string;
}
export interface B2bGetWqfChargeFeeParams extends CallOptions {
    sub_mchid: string;
}
export interface B2bGetWqfChargeFeeResult {
    merchant_name?: string;
    certified_charge_fee_numerator?: number;
    uncertified_charge_fee_numerator?: number;
}
export interface B2bRetailNotifyBusinessParams extends CallOptions {
    type: number;
    to_user_list: ReadonlyArray<string>;
    content?: object | string | undefined;
}
export interface B2bGetRetailMessageListParams extends CallOptions {
    start?: number | undefined;
    offset?: number | undefined;
    begin_date: string;
    end_date: string;
}
export interface B2bGetRetailMessageListResult {
    total_num: number;
    data_line: Array<{
        msg_id?: number;
        msg_type?: number;
        date?: string;
        msg_time?: string;
        send_uv?: number;
        entry_uv?: number;
        business_msg_id?: string;
    }>;
}
export interface B2bAddProfitSharingAccountParams extends CallOptions {
    profit_sharing_relation_type: "RELATION_TYPE_SUPPLIER" | "RELATION_TYPE_DISTRIBUTOR" | "RELATION_TYPE_SERVICE_PROVIDER" | "RELATION_TYPE_PLATFORM" | "RELATION_TYPE_OTHERS";
    payee_type: "PAYEE_TYPE_EXTERNAL_USER" | "PAYEE_TYPE_EXTERNAL_MERCHANT";
    payee_id: string;
    payee_name?: string | undefined;
}
export interface B2bRegisterOnlyWqfParams extends CallOptions {
    out_registration_id: string;
}
export interface B2bGetAppKeyParams extends CallOptions {
    mchid: string;
}
export interface B2bGetAppKeyResult {
    appkey: string;
    sandbox_appkey?: string;
}
export interface B2bGetMchInfoResult {
    mch_list: Array<{
        sub_mchid?: string;
        company_name?: string;
        bank_name?: string;
        bank_account?: string;
        wxpay_status?: "\u5B8C\u6210\u524D\u5E73\u53F0\u989D\u5916\u51C6\u5907" | "\u5B8C\u6210";
        bank_transfer_status?: "\u672A\u5F00\u901A" | "\u5F00\u901A\u4E2D" | "\u5F00\u901A\u6210\u529F" | "\u5F00\u901A\u5931\u8D25" | "\u7533\u8BF7\u9A73\u56DE";
    }>;
    total: number;
}
export interface B2bCreateProfitSharingOrderParams extends CallOptions {
    mchid: string;
    out_trade_no: string;
    profit_fee: number;
    receiver_type: "PAYEE_TYPE_EXTERNAL_USER" | "PAYEE_TYPE_EXTERNAL_MERCHANT";
    receiver_account: string;
}
export interface B2bRefundProfitSharingParams extends CallOptions {
    out_trade_no: string;
    out_refund_no: string;
    payee_type: "PAYEE_TYPE_EXTERNAL_USER" | "PAYEE_TYPE_EXTERNAL_MERCHANT";
    payee_id: string;
    mchid: string;
    refund_amt: number;
}
export interface B2bCreateWqfLinkParams extends CallOptions {
    request_no: string;
}
export interface B2bCreateWqfLinkResult {
    url: string;
    expire_time?: string;
}
interface B2bRefundCommon extends CallOptions {
    mchid: string;
    out_refund_no: string;
    refund_amount: number;
    refund_from: 1 | 2 | 3;
    refund_reason?: 0 | 1 | 2 | 3 | 4 | 5 | undefined;
    description?: string | undefined;
}
export type B2bRefundParams = B2bRefundCommon & ({
    out_trade_no: string;
} | {
    order_id: string;
});
export interface B2bRefundResult {
    refund_id: string;
    out_refund_no: string;
    order_id?: string;
    out_trade_no?: string;
}
export type B2bGetRetailInfoParams = CallOptions & ({
    openid: string;
} | {
    mobile_phone: string;
});
export interface B2bGetRetailInfoResult {
    mobile_phone?: string;
    retail_type?: string;
    sub_retail_type?: string;
    retail_address?: string;
    retail_name?: string;
    identification?: string;
    principal?: string;
    legal_person_name?: string;
    openid?: string;
    role?: "1" | "2";
    status?: 1;
    auth_time?: number;
    grant_time?: number;
    longitude?: number;
    latitude?: number;
    business_type?: Array<string>;
    other_business_type?: string;
    staff_list?: Array<{
        openid?: string;
        role?: 1 | 2;
        create_time?: number;
    }>;
}
export interface B2bBatchCreateRetailParams extends CallOptions {
    retail_info_list: ReadonlyArray<{
        mobile_phone: string;
        retail_name: string;
        retail_type?: "\u6742\u8D27\u5E97" | "\u4FBF\u5229\u5E97" | "\u8D85\u5E02" | "\u9910\u996E\u5E97" | "\u6BCD\u5A74\u5E97" | "\u70DF\u9152\u5E97" | "\u5176\u4ED6" | undefined;
        sub_retail_type?: string | undefined;
        address_province: string;
        address_city: string;
        address_region: string;
        address_street: string;
        registration_number: string;
        biz_name?: string | undefined;
        corporation_name?: string | undefined;
        latitude?: number | undefined;
        longitude?: number | undefined;
        business_type?: ReadonlyArray<string> | undefined;
        other_business_type?: string | undefined;
    }>;
}
export interface B2bBatchCreateRetailResult {
    num_success: number;
    num_failure: number;
    failure_record_list?: Array<{
        mobile_phone?: string;
        registration_number?: string;
        failure_code?: 2 | 3 | 4 | 5 | 6 | 7;
    }>;
}
