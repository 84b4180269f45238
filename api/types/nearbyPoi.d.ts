import { CallOptions, Result } from "../index.cjs";
export interface WeixinNearbyPoi {
    delete(params: NearbyPoiDeleteParams): Promise<Result>;
    getList(params: NearbyPoiGetListParams): Promise<Result<NearbyPoiGetListResult>>;
    add(params: NearbyPoiAddParams): Promise<Result<NearbyPoiAddResult>>;
    setShowStatus(params: NearbyPoiSetShowStatusParams): Promise<Result>;
}
export interface NearbyPoiDeleteParams extends CallOptions {
    poi_id: string | number;
}
export interface NearbyPoiGetListParams extends CallOptions {
    page: number;
    page_rows: number;
}
export interface NearbyPoiGetListResult {
    data: {
        max_apply_num?: number;
        left_apply_num?: number;
        data?: string;
    };
}
export interface NearbyPoiAddParams extends CallOptions {
    kf_info?: object | string | undefined;
    pic_list: object | string;
    service_infos: object | string;
    store_name: string;
    contract_phone: string;
    hour: string;
    company_name: string;
    credential: string;
    address: string;
    qualification_list?: string | undefined;
    is_comm_nearby: "1" | string;
    poi_id?: string | number | undefined;
    map_poi_id?: string | undefined;
}
export interface NearbyPoiAddResult {
    data: {
        audit_id?: number;
        poi_id?: number;
        related_credential?: string;
    };
}
export interface NearbyPoiSetShowStatusParams extends CallOptions {
    poi_id: string | number;
    status: 0 | 1;
}
