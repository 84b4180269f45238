import { FailureCode } from "./types/codes.cjs";
import { WeixinAuth } from "./types/auth.cjs";
import { WeixinDecrypt } from "./types/decrypt.cjs";
import { WeixinUser } from "./types/user.cjs";
import { WeixinShortlink } from "./types/shortlink.cjs";
import { WeixinUrllink } from "./types/urllink.cjs";
import { WeixinUrlscheme } from "./types/urlscheme.cjs";
import { WeixinWxacode } from "./types/wxacode.cjs";
import { WeixinChatToolMessage } from "./types/chatToolMessage.cjs";
import { WeixinServiceCard } from "./types/serviceCard.cjs";
import { WeixinSubscribeMessage } from "./types/subscribeMessage.cjs";
import { WeixinUniformMessage } from "./types/uniformMessage.cjs";
import { WeixinUpdatableMessage } from "./types/updatableMessage.cjs";
import { WeixinCustomerService } from "./types/customerService.cjs";
import { WeixinCustomerServiceMessage } from "./types/customerServiceMessage.cjs";
import { WeixinMedia } from "./types/media.cjs";
import { WeixinRiskControl } from "./types/riskControl.cjs";
import { WeixinSecurity } from "./types/security.cjs";
import { WeixinImmediateDelivery } from "./types/immediateDelivery.cjs";
import { WeixinInsuranceFreight } from "./types/insuranceFreight.cjs";
import { WeixinIntracity } from "./types/intracity.cjs";
import { WeixinLogistics } from "./types/logistics.cjs";
import { WeixinNoWorryReturn } from "./types/noWorryReturn.cjs";
import { WeixinOrder } from "./types/order.cjs";
import { WeixinSingleWaybill } from "./types/singleWaybill.cjs";
import { WeixinB2b } from "./types/b2b.cjs";
import { WeixinCharge } from "./types/charge.cjs";
import { WeixinGuarantee } from "./types/guarantee.cjs";
import { WeixinXpay } from "./types/xpay.cjs";
import { WeixinDramaPlayer } from "./types/dramaPlayer.cjs";
import { WeixinLivebroadcast } from "./types/livebroadcast.cjs";
import { WeixinMinidrama } from "./types/minidrama.cjs";
import { WeixinNovel } from "./types/novel.cjs";
import { WeixinRedPacketCover } from "./types/redPacketCover.cjs";
import { WeixinAnalysis } from "./types/analysis.cjs";
import { WeixinOpenApi } from "./types/openApi.cjs";
import { WeixinOperation } from "./types/operation.cjs";
import { WeixinPluginManager } from "./types/pluginManager.cjs";
import { WeixinSearch } from "./types/search.cjs";
import { WeixinServiceMarket } from "./types/serviceMarket.cjs";
import { WeixinCloudbase } from "./types/cloudbase.cjs";
import { WeixinDevice } from "./types/device.cjs";
import { WeixinFace } from "./types/face.cjs";
import { WeixinImg } from "./types/img.cjs";
import { WeixinOcr } from "./types/ocr.cjs";
import { WeixinSoter } from "./types/soter.cjs";
import { WeixinCityService } from "./types/cityService.cjs";
import { WeixinLabor } from "./types/labor.cjs";
import { WeixinNearbyPoi } from "./types/nearbyPoi.cjs";
import { WeixinStudent } from "./types/student.cjs";
import { WeixinH5 } from "./types/h5.cjs";
import { WeixinH5Auth } from "./types/h5.auth.cjs";
import { WeixinH5Autoreply } from "./types/h5.autoreply.cjs";
import { WeixinH5CustomerService } from "./types/h5.customerService.cjs";
import { WeixinH5CustomerServiceMessage } from "./types/h5.customerServiceMessage.cjs";
import { WeixinH5Datacube } from "./types/h5.datacube.cjs";
import { WeixinH5Draft } from "./types/h5.draft.cjs";
import { WeixinH5Freepublish } from "./types/h5.freepublish.cjs";
import { WeixinH5Img } from "./types/h5.img.cjs";
import { WeixinH5Mass } from "./types/h5.mass.cjs";
import { WeixinH5Material } from "./types/h5.material.cjs";
import { WeixinH5Media } from "./types/h5.media.cjs";
import { WeixinH5Menu } from "./types/h5.menu.cjs";
import { WeixinH5Ocr } from "./types/h5.ocr.cjs";
import { WeixinH5OpenApi } from "./types/h5.openApi.cjs";
import { WeixinH5Qrcode } from "./types/h5.qrcode.cjs";
import { WeixinH5Shorten } from "./types/h5.shorten.cjs";
import { WeixinH5SubscribeMessage } from "./types/h5.subscribeMessage.cjs";
import { WeixinH5Tags } from "./types/h5.tags.cjs";
import { WeixinH5TemplateMessage } from "./types/h5.templateMessage.cjs";
import { WeixinH5User } from "./types/h5.user.cjs";
import { WeixinH5Voice } from "./types/h5.voice.cjs";
import { WeixinAppAuth } from "./types/app.auth.cjs";
import { WeixinPcAuth } from "./types/pc.auth.cjs";
import { WeixinFunctions } from "./types/weixin.cjs";
export declare const weixin: Weixin;
export declare function createWeixin(options?: WeixinOptions): Weixin;
export default weixin;
export interface WeixinOptions {
    appid?: string | undefined;
    appsecret?: string | undefined;
    miniProgram?: WeixinPair | undefined;
    officialAccount?: WeixinPair | undefined;
    app?: WeixinPair | undefined;
    website?: WeixinPair | undefined;
    config?: WeixinConfig | undefined;
    signing?: WeixinSigning | {
        readonly [appid: string]: WeixinSigning;
    } | undefined;
    payment?: WeixinPayment | {
        readonly [appid: string]: WeixinPayment;
    } | undefined;
    fetch?: WeixinFetch | undefined;
    transport?: "fetch" | "node" | "unicloud" | undefined;
    eip?: boolean | "token" | undefined;
    cache?: WeixinCache | Map<string, any> | undefined;
    timeout?: number | undefined;
    retries?: number | undefined;
    baseURL?: string | undefined;
    onEvent?: ((event: WeixinEvent) => unknown) | undefined;
}
export interface Instance {
    init(options: {
        config: WeixinConfig;
    }): void;
    getConfig(): WeixinConfig | undefined;
}
export type Result<Fields = {}> = (Success & Fields) | Failure<Fields>;
export interface Success {
    code: 0;
    msg: string;
    errcode?: number;
    errmsg?: string;
    readonly raw?: Record<string, any>;
}
export type Failure<Fields = {}> = Refusal & {
    [Name in keyof Fields]?: Fields[Name];
};
export interface Refusal {
    code: FailureCode;
    msg: string;
    errcode?: number;
    errmsg?: string;
    failure?: FailureOrigin;
    rid?: string;
    readonly cause?: Error;
    readonly raw?: Record<string, any>;
}
export type FailureAt = "parameter" | "config" | "aborted" | "timeout" | "network" | "gateway" | "weixin" | "internal";
export interface FailureOrigin {
    at: FailureAt;
    retryable: boolean;
    function: string;
    appid?: string;
}
export type Requested<T> = unknown extends T ? any : T extends ArrayBufferView ? T | Failure : T extends {
    code: unknown;
} ? T : Result<T>;
export declare class WeixinError extends Error {
    constructor(failure: {
        code: number;
        msg: string;
        errcode?: number | undefined;
        errmsg?: string | undefined;
        failure?: FailureOrigin | undefined;
        rid?: string | undefined;
    });
    code: FailureCode;
    msg: string;
    errcode: number;
    errmsg: string;
    failure: FailureOrigin;
    rid?: string;
    readonly result: unknown;
}
export declare function unwrap<R>(result: PromiseLike<R>): Promise<Unwrapped<R>>;
export declare function unwrap<R>(result: R): Unwrapped<R>;
export type Unwrapped<R> = Exclude<R, {
    code: FailureCode;
}>;
export interface TemplateData {
    readonly [field: string]: {
        readonly value: string | number;
        readonly color?: string | undefined;
    } | undefined;
}
export type FileLike = FileContent | {
    data: FileContent;
    filename?: string | undefined;
    type?: string | undefined;
};
export type FileContent = ArrayBufferView | ArrayBuffer | string | {
    arrayBuffer(): Promise<ArrayBuffer>;
} | {
    pipe(destination: any): any;
} | {
    getReader(): any;
};
export interface AppidInfo {
    appid: string;
    appsecret: string;
}
export interface Bytes extends ByteArray {
    code?: undefined;
    msg?: undefined;
    errcode?: undefined;
    errmsg?: undefined;
    toString(encoding?: string): string;
    valueOf(): any;
}
type ByteArray = ReturnType<Uint8ArrayConstructor["of"]>;
export interface CallOptions {
    appid?: string | undefined;
    appsecret?: string | undefined;
    access_token?: string | undefined;
    cache?: boolean | undefined;
    timeout?: number | undefined;
    signal?: AbortSignalLike | undefined;
    signing?: boolean | undefined;
    sessionKey?: string | undefined;
    extra?: Record<string, unknown> | undefined;
}
export interface AbortSignalLike {
    readonly aborted: boolean;
    addEventListener(type: "abort", listener: () => void): void;
    removeEventListener(type: "abort", listener: () => void): void;
}
export type WeixinFetch = (url: string, init: any) => Promise<WeixinResponse>;
export interface WeixinSigning {
    symmetricKey: {
        sn: string;
        key: string | Uint8Array;
    };
    asymmetricKey: {
        sn: string;
        privateKey: string | Uint8Array;
    };
    platformCertificates: WeixinCertificate | readonly WeixinCertificate[];
}
export interface WeixinCertificate {
    sn: string;
    certificate: string | Uint8Array;
}
export interface WeixinPayment extends WeixinPaymentKeys {
    b2b?: {
        readonly [mchid: string]: WeixinPaymentKeys;
    } | undefined;
}
export interface WeixinPaymentKeys {
    appKey?: string | undefined;
    sandboxAppKey?: string | undefined;
}
export interface WeixinResponse {
    readonly status: number;
    readonly headers: {
        get(name: string): string | null;
    };
    text(): Promise<string>;
    arrayBuffer(): Promise<ArrayBuffer>;
}
export interface WeixinCache {
    get(key: string): string | null | undefined | Promise<string | null | undefined>;
    set(key: string, value: string, ttlSeconds: number): unknown;
    delete(key: string): unknown;
    lock?(key: string, milliseconds: number): string | null | undefined | Promise<string | null | undefined>;
    unlock?(key: string, proof: string): unknown;
}
export type WeixinConfig = UniIdConfig | readonly UniIdConfig[] | VkConfig;
export interface WeixinPair {
    appid: string | undefined;
    appsecret: string | undefined;
}
export interface WeixinAccount {
    appid?: string | undefined;
    appsecret?: string | undefined;
    [field: string]: unknown;
}
export interface OAuthNode {
    oauth?: {
        weixin?: WeixinAccount | undefined;
        [field: string]: unknown;
    } | undefined;
    [field: string]: unknown;
}
export interface UniIdConfig {
    "mp-weixin"?: OAuthNode | undefined;
    "h5-weixin"?: OAuthNode | undefined;
    "app-plus"?: OAuthNode | undefined;
    dcloudAppid?: string | undefined;
    isDefaultConfig?: boolean | undefined;
    [field: string]: unknown;
}
export interface VkConfig {
    uni?: UniIdConfig | readonly UniIdConfig[] | undefined;
    vk?: {
        oauth?: {
            weixin?: {
                list?: readonly WeixinAccount[] | undefined;
            } | undefined;
        } | undefined;
        [field: string]: unknown;
    } | undefined;
    [field: string]: unknown;
}
export type WeixinEvent = CallEvent | RequestEvent | ResponseEvent | RetryEvent | TokenEvent | CacheErrorEvent | IgnoredParameterEvent | CertificateEvent;
export interface EventOfCall {
    call: number;
    function: string;
    appid?: string;
}
export interface CallEvent extends EventOfCall {
    type: "call";
    code: number;
    ms: number;
    attempts: number;
    rid?: string;
    at?: FailureAt;
    retryable?: boolean;
}
export interface RequestEvent extends EventOfCall {
    type: "request";
    path: string;
    attempt: number;
}
export interface ResponseEvent extends EventOfCall {
    type: "response";
    path: string;
    status: number;
    code: number;
    ms: number;
    attempt: number;
}
export interface RetryEvent extends EventOfCall {
    type: "retry";
    attempt: number;
    code: number;
    wait: number;
}
export interface TokenEvent extends EventOfCall {
    type: "token";
    appid: string;
    action: "got" | "refreshed";
    why: "absent" | "asked" | "refused" | "stubborn";
}
export interface CacheErrorEvent extends EventOfCall {
    type: "cache-error";
    operation: "get" | "set" | "delete" | "lock" | "unlock";
    key: string;
    reason: string;
}
export interface IgnoredParameterEvent extends EventOfCall {
    type: "ignored-parameter";
    parameter: string;
}
export interface CertificateEvent {
    type: "certificate";
    appid: string;
    sn: string;
    used: string;
}
export {};
export interface Weixin extends Instance, WeixinFunctions {
    auth: WeixinAuth;
    decrypt: WeixinDecrypt;
    user: WeixinUser;
    shortlink: WeixinShortlink;
    urllink: WeixinUrllink;
    urlscheme: WeixinUrlscheme;
    wxacode: WeixinWxacode;
    chatToolMessage: WeixinChatToolMessage;
    serviceCard: WeixinServiceCard;
    subscribeMessage: WeixinSubscribeMessage;
    uniformMessage: WeixinUniformMessage;
    updatableMessage: WeixinUpdatableMessage;
    customerService: WeixinCustomerService;
    customerServiceMessage: WeixinCustomerServiceMessage;
    media: WeixinMedia;
    riskControl: WeixinRiskControl;
    security: WeixinSecurity;
    immediateDelivery: WeixinImmediateDelivery;
    insuranceFreight: WeixinInsuranceFreight;
    intracity: WeixinIntracity;
    logistics: WeixinLogistics;
    noWorryReturn: WeixinNoWorryReturn;
    order: WeixinOrder;
    singleWaybill: WeixinSingleWaybill;
    b2b: WeixinB2b;
    charge: WeixinCharge;
    guarantee: WeixinGuarantee;
    xpay: WeixinXpay;
    dramaPlayer: WeixinDramaPlayer;
    livebroadcast: WeixinLivebroadcast;
    minidrama: WeixinMinidrama;
    novel: WeixinNovel;
    redPacketCover: WeixinRedPacketCover;
    analysis: WeixinAnalysis;
    openApi: WeixinOpenApi;
    operation: WeixinOperation;
    pluginManager: WeixinPluginManager;
    search: WeixinSearch;
    serviceMarket: WeixinServiceMarket;
    cloudbase: WeixinCloudbase;
    device: WeixinDevice;
    face: WeixinFace;
    img: WeixinImg;
    ocr: WeixinOcr;
    soter: WeixinSoter;
    cityService: WeixinCityService;
    labor: WeixinLabor;
    nearbyPoi: WeixinNearbyPoi;
    student: WeixinStudent;
    h5: WeixinH5 & {
        auth: WeixinH5Auth;
        autoreply: WeixinH5Autoreply;
        customerService: WeixinH5CustomerService;
        customerServiceMessage: WeixinH5CustomerServiceMessage;
        datacube: WeixinH5Datacube;
        draft: WeixinH5Draft;
        freepublish: WeixinH5Freepublish;
        img: WeixinH5Img;
        mass: WeixinH5Mass;
        material: WeixinH5Material;
        media: WeixinH5Media;
        menu: WeixinH5Menu;
        ocr: WeixinH5Ocr;
        openApi: WeixinH5OpenApi;
        qrcode: WeixinH5Qrcode;
        shorten: WeixinH5Shorten;
        subscribeMessage: WeixinH5SubscribeMessage;
        tags: WeixinH5Tags;
        templateMessage: WeixinH5TemplateMessage;
        user: WeixinH5User;
        voice: WeixinH5Voice;
    };
    app: {
        auth: WeixinAppAuth;
    };
    pc: {
        auth: WeixinPcAuth;
    };
}
export { FailureCode };
export * from "./types/auth.cjs";
export * from "./types/decrypt.cjs";
export * from "./types/user.cjs";
export * from "./types/shortlink.cjs";
export * from "./types/urllink.cjs";
export * from "./types/urlscheme.cjs";
export * from "./types/wxacode.cjs";
export * from "./types/chatToolMessage.cjs";
export * from "./types/serviceCard.cjs";
export * from "./types/subscribeMessage.cjs";
export * from "./types/uniformMessage.cjs";
export * from "./types/updatableMessage.cjs";
export * from "./types/customerService.cjs";
export * from "./types/customerServiceMessage.cjs";
export * from "./types/media.cjs";
export * from "./types/riskControl.cjs";
export * from "./types/security.cjs";
export * from "./types/immediateDelivery.cjs";
export * from "./types/insuranceFreight.cjs";
export * from "./types/intracity.cjs";
export * from "./types/logistics.cjs";
export * from "./types/noWorryReturn.cjs";
export * from "./types/order.cjs";
export * from "./types/singleWaybill.cjs";
export * from "./types/b2b.cjs";
export * from "./types/charge.cjs";
export * from "./types/guarantee.cjs";
export * from "./types/xpay.cjs";
export * from "./types/dramaPlayer.cjs";
export * from "./types/livebroadcast.cjs";
export * from "./types/minidrama.cjs";
export * from "./types/novel.cjs";
export * from "./types/redPacketCover.cjs";
export * from "./types/analysis.cjs";
export * from "./types/openApi.cjs";
export * from "./types/operation.cjs";
export * from "./types/pluginManager.cjs";
export * from "./types/search.cjs";
export * from "./types/serviceMarket.cjs";
export * from "./types/cloudbase.cjs";
export * from "./types/device.cjs";
export * from "./types/face.cjs";
export * from "./types/img.cjs";
export * from "./types/ocr.cjs";
export * from "./types/soter.cjs";
export * from "./types/cityService.cjs";
export * from "./types/labor.cjs";
export * from "./types/nearbyPoi.cjs";
export * from "./types/student.cjs";
export * from "./types/h5.cjs";
export * from "./types/h5.auth.cjs";
export * from "./types/h5.autoreply.cjs";
export * from "./types/h5.customerService.cjs";
export * from "./types/h5.customerServiceMessage.cjs";
export * from "./types/h5.datacube.cjs";
export * from "./types/h5.draft.cjs";
export * from "./types/h5.freepublish.cjs";
export * from "./types/h5.img.cjs";
export * from "./types/h5.mass.cjs";
export * from "./types/h5.material.cjs";
export * from "./types/h5.media.cjs";
export * from "./types/h5.menu.cjs";
export * from "./types/h5.ocr.cjs";
export * from "./types/h5.openApi.cjs";
export * from "./types/h5.qrcode.cjs";
export * from "./types/h5.shorten.cjs";
export * from "./types/h5.subscribeMessage.cjs";
export * from "./types/h5.tags.cjs";
export * from "./types/h5.templateMessage.cjs";
export * from "./types/h5.user.cjs";
export * from "./types/h5.voice.cjs";
export * from "./types/app.auth.cjs";
export * from "./types/pc.auth.cjs";
export * from "./types/weixin.cjs";
