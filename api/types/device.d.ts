import { CallOptions, Result } from "../index.cjs";
export interface WeixinDevice {
    createIotGroupId(params: DeviceCreateIotGroupIdParams): Promise<Result<DeviceCreateIotGroupIdResult>>;
    sendHardwareDeviceMessage(params: DeviceSendHardwareDeviceMessageParams): Promise<Result>;
    getLicensePkgList(params: DeviceGetLicensePkgListParams): Promise<Result<DeviceGetLicensePkgListResult>>;
    getLicenseDeviceInfo(params: DeviceGetLicenseDeviceInfoParams): Promise<Result<DeviceGetLicenseDeviceInfoResult>>;
    getIotGroupInfo(params: DeviceGetIotGroupInfoParams): Promise<Result<DeviceGetIotGroupInfoResult>>;
    activeLicenseDevice(params: DeviceActiveLicenseDeviceParams): Promise<Result<DeviceActiveLicenseDeviceResult>>;
    getSnTicket(params: DeviceGetSnTicketParams): Promise<Result<DeviceGetSnTicketResult>>;
    removeIotGroupDevice(params: DeviceRemoveIotGroupDeviceParams): Promise<Result<DeviceRemoveIotGroupDeviceResult>>;
    addIotGroupDevice(params: DeviceAddIotGroupDeviceParams): Promise<Result<DeviceAddIotGroupDeviceResult>>;
}
export interface DeviceCreateIotGroupIdParams extends CallOptions {
    model_id: string;
    group_name: string;
}
export interface DeviceCreateIotGroupIdResult {
    group_id: string;
}
export interface DeviceSendHardwareDeviceMessageParams extends CallOptions {
    template_id: string;
    sn: string;
    page?: string | undefined;
    to_openid_list: ReadonlyArray<string>;
    miniprogram_state?: "developer" | "trial" | "formal" | undefined;
    modelId?: string | undefined;
    data: Record<string, unknown>;
    lang?: "zh_CN" | "en_US" | "zh_HK" | "zh_TW" | undefined;
}
export interface DeviceGetLicensePkgListParams extends CallOptions {
    pkg_type: 0 | 1 | 2 | 3 | 4 | 5;
}
export interface DeviceGetLicensePkgListResult {
    pkg_list?: Array<{
        pkg_id?: string;
        pkg_type?: 0 | 1 | 2 | 3 | 4 | 5;
        start_time?: number;
        end_time?: number;
        pkg_status?: 1 | 2 | 3;
        used?: number;
        all?: number;
    }>;
    max_active_number?: number;
}
export interface DeviceGetLicenseDeviceInfoParams extends CallOptions {
    device_list: ReadonlyArray<{
        model_id: string;
        sn: string;
    }>;
}
export interface DeviceGetLicenseDeviceInfoResult {
    device_list: Array<{
        model_id?: string;
        sn?: string;
        expire_time?: number;
    }>;
}
export interface DeviceGetIotGroupInfoParams extends CallOptions {
    group_id: string;
}
export interface DeviceGetIotGroupInfoResult {
    group_name?: string;
    device_list?: Array<{
        model_id?: string;
        sn?: string;
    }>;
    model_id?: string;
    model_type?: string;
}
export interface DeviceActiveLicenseDeviceParams extends CallOptions {
    device_list: ReadonlyArray<{
        model_id: string;
        sn: string;
        active_number: number;
    }>;
    pkg_type?: 0 | 1 | 2 | 3 | 4 | 5 | undefined;
}
export interface DeviceActiveLicenseDeviceResult {
    device_list: Array<{
        model_id?: string;
        sn?: string;
        expire_time?: number;
        errcode?: number;
    }>;
}
export interface DeviceGetSnTicketParams extends CallOptions {
    sn: string;
    model_id: string;
}
export interface DeviceGetSnTicketResult {
    sn_ticket: string;
}
export interface DeviceRemoveIotGroupDeviceParams extends CallOptions {
    group_id: string;
    device_list: ReadonlyArray<{
        model_id: string;
        sn: string;
    }>;
}
export interface DeviceRemoveIotGroupDeviceResult {
    device_list: Array<{
        model_id?: string;
        sn?: string;
        errcode?: number;
    }>;
}
export interface DeviceAddIotGroupDeviceParams extends CallOptions {
    group_id: string;
    device_list: ReadonlyArray<{
        model_id: string;
        sn: string;
    }>;
    force_add?: boolean | undefined;
}
export interface DeviceAddIotGroupDeviceResult {
    device_list: Array<{
        model_id?: string;
        sn?: string;
        errcode?: number;
    }>;
}
