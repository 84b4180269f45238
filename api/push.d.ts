export declare function createPush(options: PushOptions): Push;
export interface PushAccount {
    token: string | readonly string[];
    encodingAESKey?: string | readonly string[];
    appid?: string | readonly string[];
    username?: string | readonly string[];
    plain?: boolean;
}
export interface PushHint {
    query: Record<string, string>;
    toUserName?: string;
    path?: string;
    args?: unknown[];
}
export interface PushSettings {
    maxAge?: number;
    limit?: number;
    timeout?: number;
    cache?: PushCache | Map<any, any>;
    onEvent?: (event: PushLogEvent) => void;
    waitUntil?: (work: Promise<unknown>) => void;
}
export type PushOptions = PushSettings & (PushAccount | {
    accounts: readonly PushAccount[] | ((hint: PushHint) => MaybePromise<PushAccount | readonly PushAccount[] | undefined | null>);
});
export interface PushCache {
    get(key: string): unknown;
    set(key: string, value: string, ttlSeconds: number): unknown;
    delete(key: string): unknown;
}
export interface Push {
    handler(receive: Receive): (request: WebRequest, ...args: any[]) => Promise<WebResponse>;
    node(receive: Receive): (request: any, response?: any, ...rest: any[]) => Promise<any>;
    unicloud(receive: Receive): (this: any, event?: any, context?: any) => Promise<CloudResponse>;
    open(request: {
        query: unknown;
        body?: unknown;
        path?: string;
        args?: unknown[];
    }): Promise<OpenedEcho | OpenedPush | PushFailure>;
    reply(message: AnyPush, reply?: PushReply): string;
    forget(message: AnyPush): Promise<void>;
}
export type WebRequest = typeof globalThis extends {
    Request: {
        prototype: infer Type;
    };
} ? Type : any;
export type WebResponse = typeof globalThis extends {
    Response: {
        prototype: infer Type;
    };
} ? Type : any;
export type Receive = (message: AnyPush, context: PushContext) => MaybePromise<PushReply>;
type MaybePromise<T> = T | Promise<T>;
export interface OpenedEcho {
    code: 0;
    msg: "ok";
    echo: string;
    message?: undefined;
    appid?: string;
}
export interface OpenedPush {
    code: 0;
    msg: "ok";
    echo?: undefined;
    message: AnyPush;
    appid?: string;
    format: "xml" | "json";
    encrypted: boolean;
    id: string;
    text: string;
    repeated: boolean;
}
export interface PushContext extends OpenedPush {
    args: any[];
    request?: any;
    waitUntil(work: Promise<unknown>): void;
}
export interface PushFailure {
    code: PushFailureCode;
    msg: string;
    errcode: PushFailureCode;
    errmsg: string;
    status: number;
    message?: undefined;
    echo?: undefined;
}
export type PushFailureCode = -1 | -500 | -40001 | -40002 | -40004 | -40005 | -40007 | -40008 | -40101 | -40102 | -40103 | -40104 | -40105 | -40106 | -40107 | -40108 | -40109;
export interface CloudResponse {
    mpserverlessComposedResponse: true;
    isBase64Encoded: false;
    statusCode: number;
    headers: Record<string, string>;
    body: string;
}
export type PushLogEvent = {
    type: "push" | "push-late";
    code: number;
    msg: string;
    appid?: string;
    name: string;
    status: number;
    ms: number;
    repeated: boolean;
    late?: boolean;
} | {
    type: "cache-error";
    operation: "get" | "set" | "delete";
    key: string;
    reason: string;
};
export type PushReply = string | TypedReply | RawReply | Record<string, unknown> | void | null | undefined;
export interface RawReply {
    readonly raw?: never;
}
export declare const replies: {
    none(): undefined;
    text(content: string): TextReply;
    image(mediaId: string): ImageReply;
    voice(mediaId: string): VoiceReply;
    video(mediaId: string, options?: {
        title?: string;
        description?: string;
    }): VideoReply;
    music(options: {
        thumbMediaId: string;
        title?: string;
        description?: string;
        musicUrl?: string;
        hqMusicUrl?: string;
    }): MusicReply;
    news(articles: NewsArticle | readonly NewsArticle[]): NewsReply;
    transfer(kfAccount?: string): TransferCustomerServiceReply;
    raw(text: string): RawReply;
};
export interface NewsArticle {
    title: string;
    description?: string;
    picUrl?: string;
    url?: string;
}
export type AnyPush = PushMessage | PushEvent | PushInfo | PushProbe;
export type UnknownPush = Partial<PushBase> & {
    [field: string]: unknown;
};
export interface PushBase {
    ToUserName: string;
    FromUserName: string;
    CreateTime: number;
    MsgType: string;
}
export interface InfoBase {
    AppId: string;
    CreateTime: number;
    MsgType?: undefined;
    Event?: undefined;
    action?: undefined;
}
export interface ProbeBase {
    MsgType?: undefined;
    Event?: undefined;
    InfoType?: undefined;
    CreateTime?: undefined;
}
export interface ReplyBase {
    ToUserName?: string;
    FromUserName?: string;
    CreateTime?: number;
}
export type PushMessage = TextMessage | ImageMessage | VoiceMessage | VideoMessage | ShortvideoMessage | LocationMessage | LinkMessage | FileMessage | MiniprogrampageMessage | TransferCustomerServiceMessage | DeviceTextMessage;
export type PushEvent = WxaNicknameAuditEvent | WxaCategoryAuditEvent | WxaPrivacyApplyEvent | WeappAuditSuccessEvent | WeappAuditFailEvent | WeappAuditDelayEvent | WxaIllegalRecordEvent | WxaAppealRecordEvent | WxaPunishEventEvent | SecvodAuditEventEvent | SecbookAuditEventEvent | ChargeServiceQuotaNotifyEvent | ChargeMpServiceValidityNotifyEvent | AddNearbyPoiAuditInfoEvent | NearbyCategoryAuditInfoEvent | CardMerchantCheckResultEvent | CardNotPassCheckEvent | CardPassCheckEvent | CardSkuRemindEvent | GiftcardPayDoneEvent | GiftcardSendToFriendEvent | GiftcardUserAcceptEvent | SubmitMembercardUserInfoEvent | UpdateMemberCardEvent | UserConsumeCardEvent | UserDelCardEvent | UserEnterSessionFromCardEvent | UserGetCardEvent | UserGiftingCardEvent | UserPayFromPayCellEvent | UserViewCardEvent | CloudInvoiceInvoiceresultEventEvent | SubmitInvoiceTitleEvent | UpdateInvoiceStatusEvent | UserAuthorizeInvoiceEvent | BetaappAuthorizationApplyEventEvent | BetaappVerifyApplyEventEvent | BetaappVerifyEventEvent | CancelAuthAccountEvent | GetAuthInfoEvent | GetPreAuthCodeEvent | MockUpdateOrderStatusEvent | TransportAddOrderEvent | TransportAddTipsEvent | TransportCancelOrderEvent | TransportConfirmReturnToBizEvent | TransportGetAgentPosEvent | TransportPrecancelOrderEvent | TransportPrecreateOrderEvent | TransportQueryOrderStatusEvent | TransportReaddOrderEvent | TransportSetRiderScoreEvent | AddSingleWaybillEvent | AddWaybillEvent | CancelSingleWaybillEvent | CancelWaybillEvent | CheckBizEvent | GetQuotaEvent | NotifySingleWaybillPayEvent | QuerySingleWaybillEvent | QuerySingleWaybillFeeEvent | RemindWaybillEvent | WaybillComplaintEvent | WaybillEvaluateAgentEvent | WaybillQueryExpectTimeRangeEvent | WaybillNotifyQueryEvent | UserEnterTempsessionEvent | SubscribeMsgPopupEventEvent | SubscribeMsgChangeEventEvent | SubscribeMsgSentEventEvent | WxaMediaCheckEvent | UserInfoModifiedEvent | UserAuthorizationRevokeEvent | UserAuthorizationCancellationEvent | TradeManageRemindAccessApiEvent | TradeManageRemindShippingEvent | TradeManageOrderSettlementEvent | WxaTradeControlledEvent | AddExpressPathEvent | UpdateBusinessBindResultEvent | UpdateWaybillStatusEvent | SecvodUploadEventEvent | WxaCommentBadScoreEvent | ComplaintCallbackEvent | WxaliveFollowNotifyEvent | WxalivePushMessageNotifyEvent | ClaimSettlementResultEvent | ENTEREvent | WifiConnectedEvent | ShakearoundUserShakeEvent | PoiCheckNotifyEvent | ApplyMerchantAuditInfoEvent | CreateMapPoiAuditInfoEvent | AddStoreAuditInfoEvent | ModifyStoreAuditInfoEvent | CardPayOrderEvent | UserScanProductEvent | UserScanProductEnterSessionEvent | UserScanProductAsyncEvent | UserScanProductVerifyActionEvent | SubscribeScanProductEvent | MerchantOrderEvent | GuideQrcodeScanEventEvent | SubscribeEvent | UnsubscribeEvent | SCANEvent | LOCATIONEvent | CLICKEvent | VIEWEvent | ScancodePushEvent | ScancodeWaitmsgEvent | PicSysphotoEvent | PicPhotoOrAlbumEvent | PicWeixinEvent | LocationSelectEvent | ViewMiniprogramEvent | TEMPLATESENDJOBFINISHEvent | MASSSENDJOBFINISHEvent | PUBLISHJOBFINISHEvent | KfCreateSessionEvent | KfCloseSessionEvent | KfSwitchSessionEvent | QualificationVerifySuccessEvent | QualificationVerifyFailEvent | NamingVerifySuccessEvent | NamingVerifyFailEvent | AnnualRenewEvent | VerifyExpiredEvent | WxVerifyPaySuccEvent | WxVerifyDispatchEvent | XpayGoodsDeliverNotifyEvent | XpayCoinPayNotifyEvent | XpayRefundNotifyEvent | XpayComplaintNotifyEvent | XpayWxpayCallbackNotifyEvent | XpaySubscribePayFailNotifyEvent | XpaySubscribeSigningResultNotifyEvent | XpayAppleSubscribeSigningResultNotifyEvent | XpayAppleSubscribeUnsigningResultNotifyEvent | XpaySubscribeIosRefundQueryNotifyEvent | RetailPayNotifyEvent | RetailRefundNotifyEvent | MinigameCoinDeliverCompletedEvent | MinigameRechargeCenterCoinDeliverCompletedEvent | MinigameH5GoodsDeliverNotifyEvent | MinigameGamePayGoodsDeliverNotifyEvent | MinigamePayRefundSuccNotifyEvent | CooperationShopOrderEvent | DropshipOrderCancelEvent | DropshipOrderNewEvent | DropshipOrderUpdateEvent | ChannelsEcAftersaleUpdateEvent | ChannelsEcBrandEvent | ChannelsEcComplaintUpdateEvent | ChannelsEcCouponReceiveEvent | ChannelsEcGuaranteeUpdateEvent | HeadSupplierItemUpdateEvent | ChannelsEcOrderCancelEvent | ChannelsEcOrderConfirmEvent | ChannelsEcOrderDeliverEvent | ChannelsEcOrderExtInfoUpdateEvent | ChannelsEcOrderNewEvent | ChannelsEcOrderPayEvent | ChannelsEcOrderSettleEvent | ChannelsEcPresentAftersaleUpdateEvent | ProductCategoryAuditEvent | ProductOrderStatusUpdateEvent | ProductSpuAuditEvent | ProductSpuListingEvent | ProductSpuUpdateEvent | ChannelsEcSharerChangeEvent | ChannelsEcStockNoEnoughEvent | ChannelsEcVipUserAutoAddEvent | ChannelsEcVipUserInfoGetEvent | EwaybillPushPathEvent | AftersaleComplaintUpdateOrderStateEvent | AftersaleMerchantConfirmReceiptOverdueEvent | AftersaleMerchantHandleRefundOverdueEvent | AftersaleMerchantHandleReturnOverdueEvent | AftersaleNewOrderEvent | AftersaleRefundSuccessEvent | AftersaleUpdateOrderEvent | AftersaleUserApplyPlatformJudgeOverdueEvent | AftersaleUserCancelEvent | AftersaleUserConfirmRefundCertificateEvent | AftersaleUserModifyReturnInfoEvent | AftersaleUserUploadReturnInfoOverdueEvent | AftersaleWaitMerchantConfirmReceiptEvent | AftersaleWaitMerchantOfflineRefundEvent | ComplaintNotifyEvent | FundsOrderPayEvent | FundsOrderProfitsharingEvent | FundsOrderRefundEvent | MiniprogramSharerActionEvent | MiniprogramSharerBindStatusChangeEvent | OpenProductAccountRegisterEvent | OpenProductBrandAuditEvent | OpenProductCategoryAuditEvent | OpenProductOrderAnalyzeEvent | OpenProductOrderCancelEvent | OpenProductOrderConfirmEvent | OpenProductOrderPayEvent | OpenProductOrderRefundEvent | OpenProductOrderSettleEvent | OpenProductReceiveCouponEvent | OpenProductSpuAuditEvent | OpenProductSpuStatusUpdateEvent | OpenProductSceneGroupAuditEvent | WithdrawNotifyEvent;
export type PushInfo = Notify3rdWxaAuthInfo | AuthorizedInfo | UnauthorizedInfo | UpdateauthorizedInfo | ComponentVerifyTicketInfo | NotifyApplyIcpfilingResultInfo | NotifyThirdFastregisterbetaappInfo | NotifyThirdFasteregisterInfo | NotifyThirdFastverifybetaappInfo | Notify3rdWxaWxverifyInfo;
export type PushProbe = CheckContainerPathProbe;
export type TypedReply = TextReply | ImageReply | VoiceReply | VideoReply | MusicReply | NewsReply | TransferCustomerServiceReply;
export interface WxaNicknameAuditEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "wxa_nickname_audit";
    ret: number;
    nickname: string;
    reason?: string;
}
export interface WxaCategoryAuditEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "wxa_category_audit";
    ret: number;
    first: number;
    second: number;
    reason?: string;
}
export interface WxaPrivacyApplyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "wxa_privacy_apply";
    result_info: {
        api_name: string;
        apply_time: number;
        audit_id: string;
        audit_time: number;
        reason?: string;
        status: number;
    };
}
export interface WeappAuditSuccessEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "weapp_audit_success";
    SuccTime: number;
}
export interface WeappAuditFailEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "weapp_audit_fail";
    FailTime: number;
    Reason?: string;
    ScreenShot?: string;
}
export interface WeappAuditDelayEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "weapp_audit_delay";
    DelayTime: number;
    Reason?: string;
}
export interface WxaIllegalRecordEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "wxa_illegal_record";
    illegal_record_id: string;
    appid: string;
    create_time: number;
    illegal_reason: string;
    illegal_content: string;
    rule_url: string;
    rule_name: string;
}
export interface WxaAppealRecordEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "wxa_appeal_record";
    appeal_record_id: string;
    appid: string;
    appeal_time: number;
    appeal_count: number;
    appeal_from: number;
    appeal_status: number;
    audit_time?: number;
    audit_reason?: string;
    punish_description?: string;
    material?: {
        illegal_material?: {
            content?: string;
            content_url?: string;
        };
        appeal_material?: {
            reason?: string;
            proof_material_id?: string[];
        };
    }[];
}
export interface WxaPunishEventEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "wxa_punish_event";
    event_type: number;
    punish_id: string;
    appid: string;
    punish_time: number;
    illegal_reason: string;
    illegal_content: string | string[];
    rule_name: string;
    rule_url: string;
    adjust_guide_url: string;
    detail: string;
}
export interface SecvodAuditEventEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "secvod_audit_event";
    audit_event: {
        drama_id: string;
        audit_detail: {
            status: number;
            audit_type?: number;
            create_time: number;
            audit_time: number;
        };
    };
}
export interface SecbookAuditEventEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "secbook_audit_event";
    audit_event: {
        book_id: string;
        audit_detail: {
            status: number;
            create_time: number;
            audit_time: number;
        };
    };
}
export interface ChargeServiceQuotaNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "charge_service_quota_notify";
    event_type: number;
    appid: string;
    spu_id: string;
    spu_name: string;
    total_quota: string;
    total_used_quota: string;
}
export interface ChargeMpServiceValidityNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "charge_mp_service_validity_notify";
    event_type: number;
    appid: string;
    spu_id: string;
    spu_name: string;
    validity_end_time: string;
}
export interface AddNearbyPoiAuditInfoEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "add_nearby_poi_audit_info";
    audit_id: string;
    status: number;
    reason?: string;
    poi_id: string;
}
export interface NearbyCategoryAuditInfoEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "nearby_category_audit_info";
    audit_id: string;
    status: number;
    reason?: string;
}
export interface CardMerchantCheckResultEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "card_merchant_check_result";
    CardId: string;
    MerchantId: string;
    IsPass: boolean;
    Reason?: string;
}
export interface CardNotPassCheckEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "card_not_pass_check";
    CardId: string;
    RefuseReason: string;
}
export interface CardPassCheckEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "card_pass_check";
    CardId: string;
}
export interface CardSkuRemindEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "card_sku_remind";
    CardId: string;
    Detail: string;
}
export interface GiftcardPayDoneEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "giftcard_pay_done";
    PageId: string;
    OrderId: string;
}
export interface GiftcardSendToFriendEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "giftcard_send_to_friend";
    PageId: string;
    OrderId: string;
    IsReturnBack: boolean;
    IsChatRoom: boolean;
}
export interface GiftcardUserAcceptEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "giftcard_user_accept";
    PageId: string;
    OrderId: string;
    IsChatRoom: boolean;
}
export interface SubmitMembercardUserInfoEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "submit_membercard_user_info";
    CardId: string;
    UserCardCode: string;
}
export interface UpdateMemberCardEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "update_member_card";
    CardId: string;
    UserCardCode: string;
    ModifyBonus?: number;
    ModifyBalance?: number;
}
export interface UserConsumeCardEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "user_consume_card";
    CardId: string;
    UserCardCode: string;
    ConsumeSource: string;
    LocationId?: string;
    LocationName?: string;
    StaffOpenId?: string;
    VerifyCode?: string;
    RemarkAmount?: string;
    OuterId?: string;
    OuterStr?: string;
}
export interface UserDelCardEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "user_del_card";
    CardId: string;
    UserCardCode: string;
}
export interface UserEnterSessionFromCardEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "user_enter_session_from_card";
    CardId: string;
    UserCardCode: string;
}
export interface UserGetCardEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "user_get_card";
    CardId: string;
    UserCardCode: string;
    OldUserCardCode?: string;
    UnionId?: string;
    IsGiveByFriend: boolean;
    FriendUserName?: string;
    IsRestoreMemberCard?: boolean;
    IsRecommendByFriend?: boolean;
    OuterId?: string;
    OuterStr?: string;
}
export interface UserGiftingCardEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "user_gifting_card";
    CardId: string;
    UserCardCode: string;
    FriendUserName: string;
    IsReturnBack: boolean;
    IsChatRoom: boolean;
}
export interface UserPayFromPayCellEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "user_pay_from_pay_cell";
    CardId: string;
    UserCardCode: string;
    TransId?: string;
    LocationId?: string;
    LocationName?: string;
    Fee: number;
    OriginalFee: number;
}
export interface UserViewCardEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "user_view_card";
    CardId: string;
    UserCardCode: string;
    OuterId?: string;
    OuterStr?: string;
}
export interface CloudInvoiceInvoiceresultEventEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "cloud_invoice_invoiceresult_event";
    status: number;
    fpqqlsh: string;
    nsrsbh: string;
}
export interface SubmitInvoiceTitleEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "submit_invoice_title";
    title_type: string;
    title: string;
    tax_no?: string;
    phone?: string;
    addr?: string;
    bank_type?: string;
    bank_no?: string;
    attach?: string;
}
export interface UpdateInvoiceStatusEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "update_invoice_status";
    CardId: string;
    Code: string;
    Status?: string;
}
export interface UserAuthorizeInvoiceEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "user_authorize_invoice";
    SuccOrderId?: string;
    FailOrderId?: string;
    Source: string;
}
export interface Notify3rdWxaAuthInfo extends InfoBase {
    InfoType: "notify_3rd_wxa_auth";
    AppId: string;
    appid: string;
    taskid: string;
    task_status: number;
    apply_status: number;
    message?: string;
    dispatch_info?: {
        provider?: string;
        contact?: string;
        dispatch_time?: number;
    };
}
export interface AuthorizedInfo extends InfoBase {
    InfoType: "authorized";
    AuthorizerAppid: string;
    PreAuthCode: string;
    AuthorizationCode: string;
    AuthorizationCodeExpiredTime: number;
}
export interface UnauthorizedInfo extends InfoBase {
    InfoType: "unauthorized";
    AuthorizerAppid: string;
}
export interface UpdateauthorizedInfo extends InfoBase {
    InfoType: "updateauthorized";
    AuthorizerAppid: string;
    PreAuthCode: string;
    AuthorizationCode: string;
    AuthorizationCodeExpiredTime: number;
}
export interface ComponentVerifyTicketInfo extends InfoBase {
    InfoType: "component_verify_ticket";
    ComponentVerifyTicket: string;
}
export interface NotifyApplyIcpfilingResultInfo extends InfoBase {
    InfoType: "notify_apply_icpfiling_result";
    authorizer_appid: string;
    beian_status: number;
}
export interface NotifyThirdFastregisterbetaappInfo extends InfoBase {
    InfoType: "notify_third_fastregisterbetaapp";
    appid?: string;
    info: {
        unique_id: string;
        name: string;
    };
    status: number;
    msg?: string;
}
export interface NotifyThirdFasteregisterInfo extends InfoBase {
    InfoType: "notify_third_fasteregister";
    appid?: string;
    auth_code?: string;
    info?: {
        name?: string;
        code_type?: number;
        code?: string;
        legal_persona_name?: string;
        legal_persona_wechat?: string;
        idname?: string;
        wxuser?: string;
        component_phone?: string;
    };
    status: number;
    msg?: string;
}
export interface NotifyThirdFastverifybetaappInfo extends InfoBase {
    InfoType: "notify_third_fastverifybetaapp";
    appid?: string;
    info: {
        name: string;
        code_type: number;
        code: string;
        legal_persona_name: string;
        legal_persona_wechat: string;
        component_phone: string;
    };
    status: number;
    msg?: string;
}
export interface Notify3rdWxaWxverifyInfo extends InfoBase {
    InfoType: "notify_3rd_wxa_wxverify";
    appid: string;
    expired: string;
    message?: string;
}
export interface BetaappAuthorizationApplyEventEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "betaapp_authorization_apply_event";
    ApplyAuthorizationInfoNoitfy: {
        appid: string;
        mp_appid: string;
        operation_time: string;
        status: number;
        msg?: string;
        ticket?: string;
    };
}
export interface BetaappVerifyApplyEventEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "betaapp_verify_apply_event";
    ApplyAuthorizationInfoNoitfy: {
        appid: string;
        mp_appid: string;
        operation_time: string;
        status: number;
        msg?: string;
    };
}
export interface BetaappVerifyEventEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "betaapp_verify_event";
    ApplyAuthorizationInfoNoitfy: {
        appid: string;
        mp_appid: string;
        operation_time: string;
        status: number;
        msg?: string;
    };
}
export interface CancelAuthAccountEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "cancel_auth_account";
    shopid: string;
    wx_appid: string;
}
export interface CancelAuthAccountEventAnswer {
    resultcode: number;
    resultmsg?: string;
}
export interface GetAuthInfoEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "get_auth_info";
    wx_appid: string;
    code: string;
}
export interface GetAuthInfoEventAnswer {
    resultcode: number;
    resultmsg?: string;
    appkey: string;
    account_type: number;
    account: string;
}
export interface GetPreAuthCodeEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "get_pre_auth_code";
    wx_appid: string;
}
export interface GetPreAuthCodeEventAnswer {
    resultcode: number;
    resultmsg?: string;
    pre_auth_code: string;
}
export interface MockUpdateOrderStatusEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "mock_update_order_status";
    shopid: string;
    shop_order_id: string;
    shop_no: string;
    waybill_id: string;
    delivery_sign: string;
    order_status: number;
    action_time: number;
    action_msg?: string;
}
export interface TransportAddOrderEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "transport_add_order";
    shopid: string;
    shop_order_id: string;
    shop_no: string;
    delivery_sign: string;
    sender?: Record<string, unknown>;
    receiver: Record<string, unknown>;
    cargo: Record<string, unknown>;
    order_info: Record<string, unknown>;
    wx_token: string;
}
export interface TransportAddTipsEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "transport_add_tips";
    shopid: string;
    shop_order_id: string;
    shop_no: string;
    delivery_sign: string;
    waybill_id?: string;
    tips: number;
    remark: string;
}
export interface TransportAddTipsEventAnswer {
    resultcode: number;
    resultmsg?: string;
}
export interface TransportCancelOrderEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "transport_cancel_order";
    shopid: string;
    shop_order_id: string;
    shop_no: string;
    delivery_sign: string;
    waybill_id?: string;
    cancel_reason_id: number;
    cancel_reason?: string;
}
export interface TransportConfirmReturnToBizEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "transport_confirm_return_to_biz";
    shopid: string;
    shop_order_id: string;
    shop_no: string;
    delivery_sign: string;
    waybill_id?: string;
}
export interface TransportGetAgentPosEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "transport_get_agent_pos";
    shopid: string;
    shop_order_id: string;
    shop_no: string;
    waybill_id: string;
}
export interface TransportGetAgentPosEventAnswer {
    resultcode: number;
    resultmsg?: string;
    lng: number;
    lat: number;
    distance?: number;
    reach_time?: number;
}
export interface TransportPrecancelOrderEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "transport_precancel_order";
    shopid: string;
    shop_order_id: string;
    shop_no: string;
    delivery_sign: string;
    waybill_id?: string;
    cancel_reason_id: number;
    cancel_reason?: string;
}
export interface TransportPrecreateOrderEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "transport_precreate_order";
    shopid: string;
    shop_order_id: string;
    shop_no: string;
    delivery_sign: string;
    sender?: Record<string, unknown>;
    receiver: Record<string, unknown>;
    cargo: Record<string, unknown>;
    order_info: Record<string, unknown>;
}
export interface TransportQueryOrderStatusEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "transport_query_order_status";
    shopid: string;
    shop_order_id: string;
    shop_no: string;
    delivery_sign: string;
    waybill_id?: string;
}
export interface TransportReaddOrderEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "transport_readd_order";
    shopid: string;
    shop_order_id: string;
    shop_no: string;
    delivery_sign: string;
    sender?: Record<string, unknown>;
    receiver: Record<string, unknown>;
    cargo: Record<string, unknown>;
    order_info: Record<string, unknown>;
    wx_token: string;
}
export interface TransportSetRiderScoreEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "transport_set_rider_score";
    shopid: string;
    shop_order_id: string;
    shop_no: string;
    waybill_id: string;
    delivery_ontime_score: number;
    cargo_intact_score: number;
    attitude_score: number;
}
export interface AddSingleWaybillEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "add_single_waybill";
    Token: string;
    WXAppId: string;
    CompanyID?: string;
    Account?: string;
    AccountPwd?: string;
    OrderID?: string;
    Sender: {
        Name: string;
        Tel?: string;
        Mobile: string;
        Province: string;
        City: string;
        Area: string;
        Street?: string;
        Address: string;
        Id?: string;
    };
    Receiver: {
        Name: string;
        Tel?: string;
        Mobile: string;
        Province: string;
        City: string;
        Area: string;
        Street?: string;
        Address: string;
        Id?: string;
    };
    GoodDetail?: {
        Weight?: number;
        Special?: number;
    };
    Insured?: {
        UseInsured?: number;
        InsuredValue?: number;
    };
    Remark?: string;
    Settingment?: number;
    ExpectStartTime?: number;
    ExpectEndTime?: number;
    PickUpStartTime?: number;
    PickUpEndTime?: number;
    Scene?: number;
}
export interface AddSingleWaybillEventAnswer {
    ResultCode: number;
    ResultMsg?: string;
    WayBillID?: string;
    EstimatedDeliveryTime?: string;
    JumpPath?: string;
    PickCode?: string;
}
export interface AddWaybillEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "add_waybill";
    Token: string;
    BizID: string;
    BizPwd?: string;
    ShopAppID?: string;
    OrderID: string;
    WayBillID: string;
    Remark?: string;
    Sender: {
        Name: string;
        Tel?: string;
        Mobile?: string;
        Company?: string;
        PostCode?: string;
        Country?: string;
        Province: string;
        City: string;
        Area: string;
        Address: string;
    };
    Receiver: {
        Name: string;
        Tel?: string;
        Mobile?: string;
        Company?: string;
        PostCode?: string;
        Country?: string;
        Province: string;
        City: string;
        Area: string;
        Address: string;
    };
    Cargo?: {
        Count?: number;
        Space_X?: number;
        Space_Y?: number;
        space_z?: number;
        weight?: number;
        DetailList?: {
            Name?: string;
            Count?: number;
        }[];
    };
    Insured?: {
        UseInsured?: boolean;
        InsuredValue?: number;
    };
    Service?: {
        ServiceType?: number;
        ServiceName?: string;
    };
}
export interface CancelSingleWaybillEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "cancel_single_waybill";
    Token: string;
    WXAppId: string;
    OrderID?: string;
    WayBillID?: string;
    CancelID: string;
    CancelReason?: string;
}
export interface CancelSingleWaybillEventAnswer {
    ResultCode: number;
    ResultMsg?: string;
}
export interface CancelWaybillEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "cancel_waybill";
    BizID: string;
    BizPwd?: string;
    ShopAppID?: string;
    OrderID: string;
    WayBillID: string;
}
export interface CheckBizEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "check_biz";
    BizID: string;
    BizPwd?: string;
    ShopAppID?: string;
    ShopName?: string;
    ShopTelphone?: string;
    ShopContact?: string;
    ServiceName?: string;
    SenderProvince?: string;
    SenderCity?: string;
    SenderArea?: string;
    SenderAddress?: string;
}
export interface GetQuotaEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "get_quota";
    BizID: string;
    BizPwd?: string;
    ShopAppID?: string;
}
export interface NotifySingleWaybillPayEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "notify_single_waybill_pay";
    Token: string;
    WXAppId: string;
    OrderID?: string;
    WayBillID?: string;
    Fee: number;
    OriginalFee?: number;
    PayOrderId?: string;
    PayFinishTime?: number;
}
export interface NotifySingleWaybillPayEventAnswer {
    ResultCode: number;
    ResultMsg?: string;
}
export interface QuerySingleWaybillEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "query_single_waybill";
    Token: string;
    WXAppId: string;
    OrderID?: string;
    WayBillID?: string;
}
export interface QuerySingleWaybillEventAnswer {
    ResultCode: number;
    ResultMsg?: string;
    WayBillID?: string;
    Sender: Record<string, unknown>;
    Receiver: Record<string, unknown>;
    GoodDetail?: Record<string, unknown>;
    Insured?: Record<string, unknown>;
    PathInfo?: {
        path_info?: {
            action_time?: number;
            action_type?: number;
            action_msg?: string;
            pickup_courier_name?: string;
            pickup_courier_phone?: string;
            delivery_courier_name?: string;
            delivery_courier_phone?: string;
        }[];
    };
    Fee?: number;
    OriginalFee?: number;
    OnlinePay?: number;
    PayResult?: number;
}
export interface QuerySingleWaybillFeeEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "query_single_waybill_fee";
    Sender: {
        Name: string;
        Tel?: string;
        Mobile?: string;
        Province: string;
        City: string;
        Area: string;
        Street: string;
        Address: string;
        Id?: string;
    };
    Receiver: {
        Name: string;
        Tel?: string;
        Mobile?: string;
        Province: string;
        City: string;
        Area: string;
        Street: string;
        Address: string;
        Id?: string;
    };
    GoodDetail?: {
        Special?: number;
        Weight?: number;
    };
    Scene: number;
}
export interface QuerySingleWaybillFeeEventAnswer {
    ResultCode: number;
    ResultMsg?: string;
    Fee: number;
    OriginalFee?: number;
}
export interface RemindWaybillEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "remind_waybill";
    Token: string;
    WXAppId: string;
    OrderID?: string;
    WayBillID?: string;
}
export interface RemindWaybillEventAnswer {
    ResultCode: number;
    ResultMsg?: string;
    WayBillID?: string;
    EstimatedDeliveryTime?: string;
}
export interface WaybillComplaintEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "waybill_complaint";
    Token: string;
    WXAppId: string;
    OrderID?: string;
    WayBillID?: string;
    ComplainType: number;
    Content: string;
    Pic?: string;
    Name?: string;
    Phone?: string;
}
export interface WaybillComplaintEventAnswer {
    ResultCode: number;
    ResultMsg?: string;
}
export interface WaybillEvaluateAgentEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "waybill_evaluate_agent";
    Token: string;
    WXAppId: string;
    OrderID?: string;
    WayBillID?: string;
    CourierType: number;
    Score: number;
}
export interface WaybillEvaluateAgentEventAnswer {
    ResultCode: number;
    ResultMsg?: string;
}
export interface WaybillQueryExpectTimeRangeEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "waybill_query_expect_time_range";
    WXAppId: string;
    Province: string;
    City: string;
    Area: string;
    Street: string;
    Address: string;
    Id?: string;
}
export interface WaybillQueryExpectTimeRangeEventAnswer {
    ResultCode: number;
    ResultMsg?: string;
    ValidTimeRange: {
        StartTime: number;
        EndTime: number;
        DayDelta?: number;
        Status?: number;
    }[];
}
export interface WaybillNotifyQueryEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "waybill_notify_query";
    WaybillId: string;
    SenderPhone: string;
    ReceiverPhone: string;
}
export interface WaybillNotifyQueryEventAnswer {
    ResultCode: number;
    ResultMsg: string;
    Path: {
        ActionTime: number;
        ActionType: number;
        ActionMsg: string;
    }[];
    WaybillCreateTime: number;
}
export interface TextMessage extends PushBase {
    Event?: undefined;
    InfoType?: undefined;
    action?: undefined;
    MsgType: "text";
    Content: string;
    MsgId: string;
    MsgDataId?: string;
    Idx?: number;
    BusinessId?: string;
    bizmsgmenuid?: string;
}
export interface ImageMessage extends PushBase {
    Event?: undefined;
    InfoType?: undefined;
    action?: undefined;
    MsgType: "image";
    PicUrl: string;
    MediaId: string;
    MsgId: string;
    MsgDataId?: string;
    Idx?: number;
    BusinessId?: string;
}
export interface VoiceMessage extends PushBase {
    Event?: undefined;
    InfoType?: undefined;
    action?: undefined;
    MsgType: "voice";
    MediaId: string;
    Format: string;
    Recognition?: string;
    MediaId16K?: string;
    MsgId: string;
    MsgDataId?: string;
    Idx?: number;
}
export interface VideoMessage extends PushBase {
    Event?: undefined;
    InfoType?: undefined;
    action?: undefined;
    MsgType: "video";
    MediaId: string;
    ThumbMediaId: string;
    MsgId: string;
    MsgDataId?: string;
    Idx?: number;
}
export interface ShortvideoMessage extends PushBase {
    Event?: undefined;
    InfoType?: undefined;
    action?: undefined;
    MsgType: "shortvideo";
    MediaId: string;
    ThumbMediaId: string;
    MsgId: string;
    MsgDataId?: string;
    Idx?: number;
}
export interface LocationMessage extends PushBase {
    Event?: undefined;
    InfoType?: undefined;
    action?: undefined;
    MsgType: "location";
    Location_X: number;
    Location_Y: number;
    Scale: number;
    Label: string;
    MsgId: string;
    MsgDataId?: string;
    Idx?: number;
}
export interface LinkMessage extends PushBase {
    Event?: undefined;
    InfoType?: undefined;
    action?: undefined;
    MsgType: "link";
    Title: string;
    Description: string;
    Url: string;
    ThumbUrl?: string;
    MsgId: string;
    MsgDataId?: string;
    Idx?: number;
}
export interface FileMessage extends PushBase {
    Event?: undefined;
    InfoType?: undefined;
    action?: undefined;
    MsgType: "file";
    Title: string;
    Description: string;
    FileKey: string;
    FileMd5: string;
    FileTotalLen: string;
    MsgId: string;
}
export interface MiniprogrampageMessage extends PushBase {
    Event?: undefined;
    InfoType?: undefined;
    action?: undefined;
    MsgType: "miniprogrampage";
    Title: string;
    AppId: string;
    PagePath: string;
    ThumbUrl: string;
    ThumbMediaId?: string;
    MsgId: string;
}
export interface TransferCustomerServiceMessage extends PushBase {
    Event?: undefined;
    InfoType?: undefined;
    action?: undefined;
    MsgType: "transfer_customer_service";
    TransInfo?: {
        KfAccount?: string;
    };
}
export interface UserEnterTempsessionEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "user_enter_tempsession";
    SessionFrom: string;
}
export interface SubscribeMsgPopupEventEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "subscribe_msg_popup_event";
    List: {
        TemplateId: string;
        SubscribeStatusString: string;
        PopupScene: number;
    }[];
}
export interface SubscribeMsgChangeEventEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "subscribe_msg_change_event";
    List: {
        TemplateId: string;
        SubscribeStatusString: string;
    }[];
}
export interface SubscribeMsgSentEventEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "subscribe_msg_sent_event";
    List: {
        TemplateId: string;
        MsgID: string;
        ErrorCode: number;
        ErrorStatus: string;
    }[];
}
export interface WxaMediaCheckEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "wxa_media_check";
    appid: string;
    trace_id: string;
    version?: number;
    isrisky?: number;
    extra_info_json?: string;
    status_code?: number;
    errcode?: number;
    errmsg?: string;
    result?: {
        suggest?: string;
        label?: number;
    };
    detail?: {
        strategy?: string;
        errcode?: number;
        suggest?: string;
        label?: number;
        prob?: number;
    }[];
}
export interface UserInfoModifiedEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "user_info_modified";
    OpenID: string;
    AppID: string;
    RevokeInfo?: string;
    PluginID?: string;
    OpenPID?: string;
}
export interface UserAuthorizationRevokeEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "user_authorization_revoke";
    OpenID: string;
    AppID: string;
    RevokeInfo: string;
    PluginID?: string;
    OpenPID?: string;
}
export interface UserAuthorizationCancellationEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "user_authorization_cancellation";
    OpenID: string;
    AppID: string;
    RevokeInfo?: string;
    PluginID?: string;
    OpenPID?: string;
}
export interface TradeManageRemindAccessApiEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "trade_manage_remind_access_api";
    msg: string;
}
export interface TradeManageRemindShippingEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "trade_manage_remind_shipping";
    transaction_id: string;
    merchant_id: string;
    sub_merchant_id?: string;
    merchant_trade_no: string;
    pay_time: number;
    msg: string;
}
export interface TradeManageOrderSettlementEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "trade_manage_order_settlement";
    transaction_id: string;
    merchant_id: string;
    sub_merchant_id?: string;
    merchant_trade_no: string;
    pay_time: number;
    shipped_time: number;
    estimated_settlement_time?: number;
    confirm_receive_method?: number;
    confirm_receive_time?: number;
    settlement_time?: number;
}
export interface WxaTradeControlledEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "wxa_trade_controlled";
    msg?: string;
}
export interface AddExpressPathEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "add_express_path";
    DeliveryID: string;
    WayBillId: string;
    OrderId: string;
    Version: number;
    Count: number;
    Actions: {
        ActionTime: number;
        ActionType: number;
        ActionMsg: string;
    }[];
}
export interface UpdateBusinessBindResultEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "update_business_bind_result";
    delivery_id: string;
    biz_id: string;
}
export interface UpdateWaybillStatusEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "update_waybill_status";
    shopid: string;
    shop_order_id: string;
    shop_no: string;
    waybill_id: string;
    action_time: number;
    order_status: number;
    action_msg?: string;
    agent?: {
        name?: string;
        phone?: string;
        reach_time?: number;
    };
}
export interface SecvodUploadEventEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "secvod_upload_event";
    upload_event: {
        media_id: string;
        source_context?: string;
        errcode: number;
        errmsg?: string;
    };
}
export interface WxaCommentBadScoreEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "wxa_comment_bad_score";
    result: {
        comment_id: string;
    };
}
export interface ComplaintCallbackEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "complaint_callback";
    appid: string;
    option_type: string;
    complaint_order_id: string;
    status: number;
    create_time: number;
    expire_time: number;
    type: number;
    order_id: string;
    out_trade_no: string;
    phone_number: string;
    open_id: string;
    customer_material_content?: string;
    customer_material_media_id_list?: string;
    pay_time: number;
    total_cost: string;
    product_name: string;
    history: {
        time: number;
        content?: string;
        media_id_list?: string[];
    }[];
}
export interface WxaliveFollowNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "wxalive_follow_notify";
    FollowNotify: {
        room_id: string;
        user_openid: string;
        time: number;
        live_status: number;
        action: string;
    };
}
export interface WxalivePushMessageNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "wxalive_push_message_notify";
    PushMessageApiNotify: {
        message_id: string;
        room_id: string;
        total_count: number;
        success_count: number;
        openid_error_count: number;
        relation_error_count: number;
        user_recv_limit_count: number;
        internal_error_count: number;
    };
}
export interface ClaimSettlementResultEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "claim_settlement_result";
    OrderNo: string;
    Status: number;
    FinishTime: number;
    PayFailReason?: string;
}
export interface CheckContainerPathProbe extends ProbeBase {
    action: "CheckContainerPath";
}
export interface ENTEREvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "ENTER";
}
export interface WifiConnectedEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "WifiConnected";
    ConnectTime: number;
    ExpireTime: number;
    VendorId: string;
    PlaceId: string;
    DeviceNo: string;
}
export interface ShakearoundUserShakeEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "ShakearoundUserShake";
    ChosenBeacon: {
        Uuid: string;
        Major: number;
        Minor: number;
        Distance: number;
    };
    AroundBeacons?: {
        AroundBeacon?: {
            Uuid?: string;
        }[];
    };
}
export interface PoiCheckNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "poi_check_notify";
    UniqId: string;
    PoiId: string;
    Result: string;
    Msg: string;
}
export interface ApplyMerchantAuditInfoEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "apply_merchant_audit_info";
    audit_id: string;
    status: number;
    reason?: string;
}
export interface CreateMapPoiAuditInfoEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "create_map_poi_audit_info";
    audit_id: string;
    status: number;
    map_poi_id: string;
    name: string;
    address: string;
    longitude: number;
    latitude: number;
    sh_remark?: string;
}
export interface AddStoreAuditInfoEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "add_store_audit_info";
    audit_id: string;
    status: number;
    reason?: string;
    is_upgrade: number;
    poiid?: string;
}
export interface ModifyStoreAuditInfoEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "modify_store_audit_info";
    audit_id: string;
    status: number;
    reason?: string;
}
export interface CardPayOrderEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "card_pay_order";
    OrderId: string;
    Status: string;
    CreateOrderTime: number;
    PayFinishTime: number;
    Desc?: string;
    FreeCoinCount: string;
    PayCoinCount: string;
    RefundFreeCoinCount: string;
    RefundPayCoinCount: string;
    OrderType: string;
    Memo?: string;
    ReceiptInfo?: string;
}
export interface UserScanProductEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "user_scan_product";
    KeyStandard: string;
    KeyStr: string;
    Country?: string;
    Province?: string;
    City?: string;
    Sex?: number;
    Scene: number;
    ExtInfo?: string;
}
export interface UserScanProductEnterSessionEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "user_scan_product_enter_session";
    KeyStandard: string;
    KeyStr: string;
    ExtInfo?: string;
}
export interface UserScanProductAsyncEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "user_scan_product_async";
    KeyStandard: string;
    KeyStr: string;
    RegionCode: string;
    ExtInfo?: string;
}
export interface UserScanProductVerifyActionEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "user_scan_product_verify_action";
    KeyStandard: string;
    KeyStr: string;
    Result: string;
    ReasonMsg?: string;
}
export interface SubscribeScanProductEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "subscribe_scan_product";
    EventKey: string;
}
export interface MerchantOrderEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "merchant_order";
    OrderId: string;
    OrderStatus: number;
    ProductId: string;
    SkuInfo: string;
}
export interface GuideQrcodeScanEventEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "guide_qrcode_scan_event";
    GuideScanEvent: {
        qrcode_guide_account: string;
        qrcode_guide_openid?: string;
        openid: string;
        action: number;
        qrcode_info?: string;
    };
}
export interface DeviceTextMessage extends PushBase {
    Event?: undefined;
    InfoType?: undefined;
    action?: undefined;
    MsgType: "device_text";
    DeviceType: string;
    DeviceID: string;
    SessionID?: string;
    Content?: string;
    OpenID: string;
}
export interface SubscribeEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "subscribe";
    EventKey?: string;
    Ticket?: string;
}
export interface UnsubscribeEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "unsubscribe";
    EventKey?: string;
}
export interface SCANEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "SCAN";
    EventKey: string;
    Ticket: string;
}
export interface LOCATIONEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "LOCATION";
    Latitude: number;
    Longitude: number;
    Precision: number;
}
export interface CLICKEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "CLICK";
    EventKey: string;
}
export interface VIEWEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "VIEW";
    EventKey: string;
    MenuId?: string;
}
export interface ScancodePushEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "scancode_push";
    EventKey: string;
    ScanCodeInfo: {
        ScanType: string;
        ScanResult: string;
    };
}
export interface ScancodeWaitmsgEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "scancode_waitmsg";
    EventKey: string;
    ScanCodeInfo: {
        ScanType: string;
        ScanResult: string;
    };
}
export interface PicSysphotoEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "pic_sysphoto";
    EventKey: string;
    SendPicsInfo: {
        Count: number;
        PicList: {
            item: {
                PicMd5Sum: string;
            }[];
        };
    };
}
export interface PicPhotoOrAlbumEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "pic_photo_or_album";
    EventKey: string;
    SendPicsInfo: {
        Count: number;
        PicList: {
            item: {
                PicMd5Sum: string;
            }[];
        };
    };
}
export interface PicWeixinEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "pic_weixin";
    EventKey: string;
    SendPicsInfo: {
        Count: number;
        PicList: {
            item: {
                PicMd5Sum: string;
            }[];
        };
    };
}
export interface LocationSelectEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "location_select";
    EventKey: string;
    SendLocationInfo: {
        Location_X: string;
        Location_Y: string;
        Scale: string;
        Label: string;
        Poiname?: string;
    };
}
export interface ViewMiniprogramEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "view_miniprogram";
    EventKey: string;
    MenuId?: string;
}
export interface TEMPLATESENDJOBFINISHEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "TEMPLATESENDJOBFINISH";
    MsgID: string;
    Status: string;
}
export interface MASSSENDJOBFINISHEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "MASSSENDJOBFINISH";
    MsgID: string;
    Status: string;
    TotalCount: number;
    FilterCount: number;
    SentCount: number;
    ErrorCount: number;
    CopyrightCheckResult?: {
        Count?: number;
        ResultList?: {
            item?: {
                ArticleIdx?: number;
                UserDeclareState?: number;
                AuditState?: number;
                OriginalArticleUrl?: string;
                OriginalArticleType?: number;
                CanReprint?: number;
                NeedReplaceContent?: number;
                NeedShowReprintSource?: number;
            }[];
        };
        CheckState?: number;
    };
    ArticleUrlResult?: {
        Count?: number;
        ResultList?: {
            item?: {
                ArticleIdx?: number;
                ArticleUrl?: string;
            }[];
        };
    };
}
export interface PUBLISHJOBFINISHEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "PUBLISHJOBFINISH";
    PublishEventInfo: {
        publish_id: string;
        publish_status: number;
        article_id?: string;
        article_detail?: {
            count?: number;
            item?: {
                idx?: number;
                article_url?: string;
            }[];
        };
        fail_idx?: number[];
    };
}
export interface KfCreateSessionEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "kf_create_session";
    KfAccount: string;
}
export interface KfCloseSessionEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "kf_close_session";
    KfAccount: string;
}
export interface KfSwitchSessionEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "kf_switch_session";
    FromKfAccount: string;
    ToKfAccount: string;
}
export interface QualificationVerifySuccessEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "qualification_verify_success";
    ExpiredTime: number;
}
export interface QualificationVerifyFailEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "qualification_verify_fail";
    FailTime: number;
    FailReason: string;
}
export interface NamingVerifySuccessEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "naming_verify_success";
    ExpiredTime: number;
}
export interface NamingVerifyFailEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "naming_verify_fail";
    FailTime: number;
    FailReason: string;
}
export interface AnnualRenewEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "annual_renew";
    ExpiredTime: number;
}
export interface VerifyExpiredEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "verify_expired";
    ExpiredTime: number;
}
export interface WxVerifyPaySuccEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "wx_verify_pay_succ";
    OrderId: string;
}
export interface WxVerifyDispatchEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "wx_verify_dispatch";
    Provider: string;
    Contact: string;
    DispatchTime: number;
}
export interface XpayGoodsDeliverNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "xpay_goods_deliver_notify";
    OpenId: string;
    OutTradeNo: string;
    Env: number;
    RetryTimes?: number;
    WeChatPayInfo?: {
        MchOrderNo?: string;
        TransactionId?: string;
        PaidTime?: number;
    };
    GoodsInfo: {
        ProductId: string;
        Quantity: number;
        OrigPrice: string;
        ActualPrice: string;
        Attach?: string;
    };
    TeamInfo?: {
        ActivityId?: string;
        TeamId?: string;
        TeamType?: number;
        TeamAction?: number;
    };
    AppleSubscriptionInfo?: {
        OriginalTransactionId?: string;
        AutoRenewStatus?: number;
        RenewalDate?: string;
    };
}
export interface XpayCoinPayNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "xpay_coin_pay_notify";
    OpenId: string;
    OutTradeNo: string;
    Env: number;
    RetryTimes?: number;
    WeChatPayInfo?: {
        MchOrderNo?: string;
        TransactionId?: string;
        PaidTime?: number;
    };
    CoinInfo: {
        Quantity: number;
        OrigPrice: string;
        ActualPrice: string;
        Attach?: string;
    };
}
export interface XpayRefundNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "xpay_refund_notify";
    OpenId: string;
    WxRefundId: string;
    MchRefundId: string;
    WxOrderId: string;
    MchOrderId: string;
    RefundFee: string;
    RetCode: number;
    RetMsg: string;
    RefundStartTimestamp: string;
    RefundSuccTimestamp: string;
    WxpayRefundTransactionId: string;
    RetryTimes: number;
    Attach?: string;
    WxTransactionId?: string;
    TeamInfo?: {
        ActivityId?: string;
        TeamId?: string;
        TeamType?: number;
        TeamAction?: number;
    };
}
export interface XpayComplaintNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "xpay_complaint_notify";
    OpenId: string;
    WxOrderId: string;
    MchOrderId: string;
    TransactionId: string;
    ComplaintId: string;
    ComplaintDetail: string;
    ComplaintTime: number;
    RetryTimes: number;
    RequestId: string;
}
export interface XpayWxpayCallbackNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "xpay_wxpay_callback_notify";
    AppId: string;
    NickName: string;
    MerchantCode: string;
    MerchantCompanyName: string;
    BusinessTime: string;
    BusinessCode: string;
    BusinessState: string;
    Remark?: string;
    EventType: string;
    RetryTimes: number;
}
export interface XpaySubscribePayFailNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "xpay_subscribe_pay_fail_notify";
    OpenId: string;
    OutTradeNo: string;
    Env: number;
    WeChatPayInfo?: {
        MchOrderNo?: string;
        TransactionId?: string;
        PaidTime?: number;
    };
    GoodsInfo: {
        ProductId: string;
        Quantity: number;
        OrigPrice: string;
        ActualPrice: string;
        Attach?: string;
        SubscribePeriodDays?: number;
    };
    ContractWxAppid?: string;
}
export interface XpaySubscribeSigningResultNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "xpay_subscribe_signing_result_notify";
    OpenId?: string;
}
export interface XpayAppleSubscribeSigningResultNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "xpay_apple_subscribe_signing_result_notify";
    OpenId: string;
    Attach?: string;
    AppleSubscriptionInfo: {
        OriginalTransactionId: string;
        ProductId: string;
        AutoRenewStatus: number;
        RenewalDate: string;
        SignedTime: number;
    };
}
export interface XpayAppleSubscribeUnsigningResultNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "xpay_apple_subscribe_unsigning_result_notify";
    OpenId: string;
    Attach?: string;
    Action?: string;
    AppleSubscriptionInfo: {
        OriginalTransactionId: string;
        ProductId: string;
        AutoRenewStatus: number;
        RenewalDate?: string;
        UnsignedTime: number;
    };
}
export interface XpaySubscribeIosRefundQueryNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "xpay_subscribe_ios_refund_query_notify";
    refund_time: string;
    order_time: string;
    channel_bill: string;
    bundleid: string;
    service_type?: string;
    product_id: string;
    p_count: string;
    refund_request_reason: string;
    provide_status: string;
    consumption_status?: string;
    pay_order_id: string;
}
export interface RetailPayNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "retail_pay_notify";
    appid: string;
    mchid: string;
    out_trade_no: string;
    order_id: string;
    pay_status: string;
    pay_time: string;
    attach?: string;
    payer_openid: string;
    amount: {
        order_amount: string;
        payer_amount: string;
        currency: string;
    };
    wxpay_transaction_id: string;
    env: number;
}
export interface RetailRefundNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "retail_refund_notify";
    appid: string;
    mchid: string;
    out_refund_no: string;
    refund_id: string;
    out_trade_no: string;
    order_id: string;
    refund_amount: string;
    order_amount: string;
    refund_from: string;
    refund_reason?: string;
    create_time: string;
    refund_time: string;
    refund_status: string;
    wxpay_refund_id: string;
    env: number;
    pay_channel?: number;
    refund_desc?: string;
}
export interface MinigameCoinDeliverCompletedEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "minigame_coin_deliver_completed";
    MiniGame: {
        Payload: string;
        PayEventSig: string;
        IsMock: boolean;
    };
}
export interface MinigameRechargeCenterCoinDeliverCompletedEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "minigame_recharge_center_coin_deliver_completed";
    MiniGame: {
        Payload: string;
        PayEventSig: string;
        IsMock: boolean;
    };
}
export interface MinigameH5GoodsDeliverNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "minigame_h5_goods_deliver_notify";
    MiniGame: {
        Payload: string;
        PayEventSig: string;
        IsMock: boolean;
    };
}
export interface MinigameGamePayGoodsDeliverNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "minigame_game_pay_goods_deliver_notify";
    MiniGame: {
        Payload: string;
        PayEventSig: string;
        IsMock: boolean;
    };
}
export interface MinigamePayRefundSuccNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "minigame_pay_refund_succ_notify";
    MiniGame: {
        Payload: string;
        PayEventSig: string;
        IsMock: boolean;
    };
}
export interface CooperationShopOrderEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "cooperation_shop_order";
    EventData: {
        shop_appid: string;
        order_id: string;
    };
}
export interface DropshipOrderCancelEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "dropship_order_cancel";
    ds_order_id: string;
}
export interface DropshipOrderNewEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "dropship_order_new";
    ds_order_id: string;
}
export interface DropshipOrderUpdateEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "dropship_order_update";
    ds_order_id: string;
    update_time: number;
}
export interface ChannelsEcAftersaleUpdateEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_aftersale_update";
    finder_shop_aftersale_status_update: {
        after_sale_order_id: string;
        order_id: string;
        status: string;
        wxa_vip_discounted_price?: number;
    };
}
export interface ChannelsEcBrandEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_brand";
    BrandEvent: {
        brand_id: string;
        audit_id: string;
        status: number;
        reason?: string;
    };
}
export interface ChannelsEcComplaintUpdateEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_complaint_update";
    finder_shop_complaint: {
        complaint_id: string;
        after_sale_order_id: string;
        order_id: string;
        complaint_status: number;
    };
}
export interface ChannelsEcCouponReceiveEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_coupon_receive";
    receive_info: {
        user_coupon_id: string;
        coupon_id: string;
        receive_time: number;
    };
}
export interface ChannelsEcGuaranteeUpdateEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_guarantee_update";
    finder_shop_guarantee_status_update: {
        guarantee_order_id: string;
        order_id: string;
        status: string;
    };
}
export interface HeadSupplierItemUpdateEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "head_supplier_item_update";
    item_info: {
        event_type: number;
        appid: string;
        product_id: string;
        version?: string;
        update_fields?: string[];
    };
}
export interface ChannelsEcOrderCancelEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_order_cancel";
    order_info: {
        order_id: string;
        cancel_type: number;
    };
}
export interface ChannelsEcOrderConfirmEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_order_confirm";
    order_info: {
        order_id: string;
        confirm_type: number;
    };
}
export interface ChannelsEcOrderDeliverEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_order_deliver";
    order_info: {
        order_id: string;
        finish_delivery: boolean;
    };
}
export interface ChannelsEcOrderExtInfoUpdateEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_order_ext_info_update";
    order_info: {
        order_id: string;
        type: number;
    };
}
export interface ChannelsEcOrderNewEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_order_new";
    order_info: {
        order_id: string;
    };
}
export interface ChannelsEcOrderPayEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_order_pay";
    order_info: {
        order_id: string;
        pay_time: number;
    };
}
export interface ChannelsEcOrderSettleEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_order_settle";
    order_info: {
        order_id: string;
        settle_time: number;
    };
}
export interface ChannelsEcPresentAftersaleUpdateEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_present_aftersale_update";
    finder_shop_present_aftersale_status_update: {
        after_sale_order_id: string;
        order_id: string;
        status: string;
    };
}
export interface ProductCategoryAuditEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "product_category_audit";
    ProductCategoryAudit: {
        audit_id: string;
        status: number;
        reason?: string;
    };
}
export interface ProductOrderStatusUpdateEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "product_order_status_update";
    ProductOrderStatusUpdate: {
        order_id: string;
        status: number;
    };
}
export interface ProductSpuAuditEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "product_spu_audit";
    ProductSpuAudit: {
        product_id: string;
        status: number;
        reason?: string;
        audit_info?: string;
    };
}
export interface ProductSpuListingEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "product_spu_listing";
    ProductSpuListing: {
        product_id: string;
        status: number;
        reason?: string;
    };
}
export interface ProductSpuUpdateEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "product_spu_update";
    ProductSpuUpdate: {
        product_id: string;
        status: number;
    };
}
export interface ChannelsEcSharerChangeEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_sharer_change";
    bind_status: number;
    openid: string;
    sharer_type: number;
}
export interface ChannelsEcStockNoEnoughEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_stock_no_enough";
    channels_ec_stock_no_enough: {
        product_id: string;
        sku_id: string;
        remaining_stock_amount: number;
        remaining_code_amount: number;
    };
}
export interface ChannelsEcVipUserAutoAddEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_vip_user_auto_add";
    info: {
        shop_appid: string;
        identity: string;
        outer_userid?: string;
        add_time: number;
    };
}
export interface ChannelsEcVipUserInfoGetEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "channels_ec_vip_user_info_get";
    info: {
        shop_appid: string;
    };
}
export interface EwaybillPushPathEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "ewaybill_push_path";
    waybill_info: {
        ewaybill_order_id: string;
        waybill_id: string;
        status: number;
        desc: string;
        update_time: number;
    };
}
export interface AftersaleComplaintUpdateOrderStateEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "aftersale_complaint_update_order_state";
    aftersale_info: {
        aftersale_id: string;
        out_aftersale_id: string;
    };
}
export interface AftersaleMerchantConfirmReceiptOverdueEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "aftersale_merchant_confirm_receipt_overdue";
    aftersale_info: {
        aftersale_id: string;
        out_aftersale_id: string;
    };
}
export interface AftersaleMerchantHandleRefundOverdueEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "aftersale_merchant_handle_refund_overdue";
    aftersale_info: {
        aftersale_id: string;
        out_aftersale_id: string;
    };
}
export interface AftersaleMerchantHandleReturnOverdueEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "aftersale_merchant_handle_return_overdue";
    aftersale_info: {
        aftersale_id: string;
        out_aftersale_id: string;
    };
}
export interface AftersaleNewOrderEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "aftersale_new_order";
    aftersale_info: {
        aftersale_id: string;
        order_id: string;
        out_order_id: string;
    };
}
export interface AftersaleRefundSuccessEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "aftersale_refund_success";
    aftersale_info: {
        aftersale_id: string;
        out_aftersale_id: string;
    };
}
export interface AftersaleUpdateOrderEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "aftersale_update_order";
    aftersale_info: {
        aftersale_id: string;
        out_aftersale_id: string;
    };
}
export interface AftersaleUserApplyPlatformJudgeOverdueEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "aftersale_user_apply_platform_judge_overdue";
    aftersale_info: {
        aftersale_id: string;
        out_aftersale_id: string;
    };
}
export interface AftersaleUserCancelEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "aftersale_user_cancel";
    aftersale_info: {
        aftersale_id: string;
        out_aftersale_id: string;
    };
}
export interface AftersaleUserConfirmRefundCertificateEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "aftersale_user_confirm_refund_certificate";
    aftersale_info: {
        aftersale_id: string;
        out_aftersale_id: string;
    };
}
export interface AftersaleUserModifyReturnInfoEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "aftersale_user_modify_return_info";
    aftersale_info: {
        aftersale_id: string;
        out_aftersale_id: string;
    };
}
export interface AftersaleUserUploadReturnInfoOverdueEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "aftersale_user_upload_return_info_overdue";
    aftersale_info: {
        aftersale_id: string;
        out_aftersale_id: string;
    };
}
export interface AftersaleWaitMerchantConfirmReceiptEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "aftersale_wait_merchant_confirm_receipt";
    aftersale_info: {
        aftersale_id: string;
        out_aftersale_id: string;
    };
}
export interface AftersaleWaitMerchantOfflineRefundEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "aftersale_wait_merchant_offline_refund";
    aftersale_info: {
        aftersale_id: string;
        out_aftersale_id: string;
    };
}
export interface ComplaintNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "complaint_notify";
    complaint_info: {
        complaint_order_id: string;
        state: number;
        event: number;
    };
}
export interface FundsOrderPayEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "funds_order_pay";
    order_info: {
        trade_no: string;
        transaction_id: string;
        pay_time: string;
    };
}
export interface FundsOrderProfitsharingEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "funds_order_profitsharing";
    order_info: {
        profit_sharing_no: string;
        amount: number;
        result: string;
        finish_time: string;
    };
}
export interface FundsOrderRefundEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "funds_order_refund";
    order_info: {
        refund_no: string;
        status: string;
        success_time?: string;
    };
}
export interface MiniprogramSharerActionEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "miniprogram_sharer_action";
    type: number;
    openid: string;
    promoter?: {
        finder_nickname?: string;
        promoter_id?: string;
        promoter_openid?: string;
    };
}
export interface MiniprogramSharerBindStatusChangeEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "miniprogram_sharer_bind_status_change";
    openid: string;
    bind_status: number;
}
export interface OpenProductAccountRegisterEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "open_product_account_register";
    OpenProductAccountRegister: {
        status: number;
    };
}
export interface OpenProductBrandAuditEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "open_product_brand_audit";
    QualificationAuditResult: {
        status: number;
        audit_id: string;
        brand_id: string;
        audit_type: number;
        reject_reason?: string;
    };
}
export interface OpenProductCategoryAuditEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "open_product_category_audit";
    QualificationAuditResult: {
        status: number;
        audit_id: string;
        audit_type: number;
        reject_reason?: string;
    };
}
export interface OpenProductOrderAnalyzeEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "open_product_order_analyze";
    order_info: {
        out_order_id: string;
        order_id: string;
        openid: string;
    };
}
export interface OpenProductOrderCancelEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "open_product_order_cancel";
    order_info: {
        out_order_id: string;
        order_id: string;
    };
}
export interface OpenProductOrderConfirmEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "open_product_order_confirm";
    order_info: {
        out_order_id: string;
        order_id: string;
    };
}
export interface OpenProductOrderPayEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "open_product_order_pay";
    order_info: {
        out_order_id: string;
        order_id: string;
        transaction_id: string;
        pay_time: string;
    };
}
export interface OpenProductOrderRefundEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "open_product_order_refund";
    order_info: {
        out_order_id: string;
        order_id: string;
    };
}
export interface OpenProductOrderSettleEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "open_product_order_settle";
    order_info: {
        out_order_id: string;
        order_id: string;
        settle_no: string;
        amount: number;
        settle_time: string;
    };
}
export interface OpenProductReceiveCouponEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "open_product_receive_coupon";
    out_coupon_id: string;
    request_id: string;
}
export interface OpenProductReceiveCouponEventAnswer {
    ret_code: number;
    ret_msg: string;
    out_coupon_id?: string;
    out_user_coupon_id?: string;
    request_id?: string;
}
export interface OpenProductSpuAuditEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "open_product_spu_audit";
    OpenProductSpuAudit: {
        status: number;
        out_product_id: string;
        product_id: string;
        reject_reason?: string;
    };
}
export interface OpenProductSpuStatusUpdateEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "open_product_spu_status_update";
    OpenProductSpuAudit: {
        status: number;
        out_product_id: string;
        product_id: string;
        reject_reason?: string;
    };
}
export interface OpenProductSceneGroupAuditEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "open_product_scene_group_audit";
    SceneGroupAudit: {
        group_id: number;
        name: string;
        reason?: string;
        scene_group_ext_list: {
            ext_id: number;
            name: string;
            status: number;
        }[];
    };
}
export interface WithdrawNotifyEvent extends PushBase {
    MsgType: "event";
    InfoType?: undefined;
    action?: undefined;
    Event: "withdraw_notify";
    withdraw_info: {
        out_request_no: string;
        event: number;
    };
}
export interface TextReply extends ReplyBase {
    MsgType: "text";
    Content: string;
}
export interface ImageReply extends ReplyBase {
    MsgType: "image";
    Image: {
        MediaId: string;
    };
}
export interface VoiceReply extends ReplyBase {
    MsgType: "voice";
    Voice: {
        MediaId: string;
    };
}
export interface VideoReply extends ReplyBase {
    MsgType: "video";
    Video: {
        MediaId: string;
        Title?: string;
        Description?: string;
    };
}
export interface MusicReply extends ReplyBase {
    MsgType: "music";
    Music: {
        Title?: string;
        Description?: string;
        MusicUrl?: string;
        HQMusicUrl?: string;
        ThumbMediaId: string;
    };
}
export interface NewsReply extends ReplyBase {
    MsgType: "news";
    ArticleCount: number;
    Articles: {
        item: {
            Title: string;
            Description: string;
            PicUrl: string;
            Url: string;
        }[];
    };
}
export interface TransferCustomerServiceReply extends ReplyBase {
    MsgType: "transfer_customer_service";
    TransInfo?: {
        KfAccount?: string;
    };
}
