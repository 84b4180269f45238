import { CallOptions, Result } from "../index.cjs";
export interface WeixinServiceMarket {
    retrieve(params: ServiceMarketRetrieveParams): Promise<Result<ServiceMarketRetrieveResult>>;
    invokeService(params: ServiceMarketInvokeServiceParams): Promise<Result<ServiceMarketInvokeServiceResult>>;
}
export interface ServiceMarketRetrieveParams extends CallOptions {
    request_id: string;
}
export interface ServiceMarketRetrieveResult {
    data: string;
    request_id?: string;
}
export interface ServiceMarketInvokeServiceParams extends CallOptions {
    service: string;
    api: string;
    data: unknown;
    client_msg_id: string;
    async?: boolean | undefined;
}
export interface ServiceMarketInvokeServiceResult {
    data?: string;
    request_id?: string;
}
