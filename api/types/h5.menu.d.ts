import { CallOptions, Result } from "../index.cjs";
export interface WeixinH5Menu {
    addConditional(params: H5MenuAddConditionalParams): Promise<Result<H5MenuAddConditionalResult>>;
    create(params: H5MenuCreateParams): Promise<Result>;
    delConditional(params: H5MenuDelConditionalParams): Promise<Result>;
    delete(params?: CallOptions): Promise<Result>;
    getSelfMenu(params?: CallOptions): Promise<Result<H5MenuGetSelfMenuResult>>;
    tryMatch(params: H5MenuTryMatchParams): Promise<Result<H5MenuTryMatchResult>>;
    get(params?: CallOptions): Promise<Result<H5MenuGetResult>>;
}
export interface H5MenuAddConditionalParams extends CallOptions {
    button: ReadonlyArray<{
        type?: "click" | "view" | "scancode_push" | "scancode_waitmsg" | "pic_sysphoto" | "pic_photo_or_album" | "pic_weixin" | "location_select" | "media_id" | "view_limited" | "article_id" | "article_view_limited" | "miniprogram" | (string & {}) | undefined;
        name: string;
        key?: string | undefined;
        url?: string | undefined;
        media_id?: string | undefined;
        appid?: string | undefined;
        pagepath?: string | undefined;
        article_id?: string | undefined;
        sub_button?: ReadonlyArray<{
            type: "click" | "view" | "scancode_push" | "scancode_waitmsg" | "pic_sysphoto" | "pic_photo_or_album" | "pic_weixin" | "location_select" | "media_id" | "view_limited" | "article_id" | "article_view_limited" | "miniprogram" | (string & {});
            name: string;
            key?: string | undefined;
            url?: string | undefined;
            media_id?: string | undefined;
            appid?: string | undefined;
            pagepath?: string | undefined;
            article_id?: string | undefined;
        }> | undefined;
    }>;
    matchrule: {
        tag_id?: string | undefined;
        client_platform_type?: "1" | "2" | "3" | undefined;
    };
}
export interface H5MenuAddConditionalResult {
    menuid: string;
}
export interface H5MenuCreateParams extends CallOptions {
    button: ReadonlyArray<{
        type?: "click" | "view" | "scancode_push" | "scancode_waitmsg" | "pic_sysphoto" | "pic_photo_or_album" | "pic_weixin" | "location_select" | "media_id" | "view_limited" | "article_id" | "article_view_limited" | "miniprogram" | (string & {}) | undefined;
        name: string;
        key?: string | undefined;
        url?: string | undefined;
        media_id?: string | undefined;
        appid?: string | undefined;
        pagepath?: string | undefined;
        article_id?: string | undefined;
        sub_button?: ReadonlyArray<{
            type: "click" | "view" | "scancode_push" | "scancode_waitmsg" | "pic_sysphoto" | "pic_photo_or_album" | "pic_weixin" | "location_select" | "media_id" | "view_limited" | "article_id" | "article_view_limited" | "miniprogram" | (string & {});
            name: string;
            key?: string | undefined;
            url?: string | undefined;
            media_id?: string | undefined;
            appid?: string | undefined;
            pagepath?: string | undefined;
            article_id?: string | undefined;
        }> | undefined;
    }>;
}
export interface H5MenuDelConditionalParams extends CallOptions {
    menuid: string;
}
export interface H5MenuGetSelfMenuResult {
    is_menu_open: 0 | 1;
    selfmenu_info?: {
        button?: Array<{
            type?: "click" | "view" | "scancode_push" | "scancode_waitmsg" | "pic_sysphoto" | "pic_photo_or_album" | "pic_weixin" | "location_select" | "media_id" | "view_limited" | "article_id" | "article_view_limited" | "miniprogram" | "text" | "img" | "voice" | "video" | "news" | (string & {});
            name?: string;
            value?: string;
            url?: string;
            key?: string;
            news_info?: {
                list?: Array<{
                    title?: string;
                    digest?: string;
                    author?: string;
                    show_cover?: 0 | 1;
                    cover_url?: string;
                    content_url?: string;
                    source_url?: string;
                }>;
            };
            sub_button?: {
                list?: Array<{
                    type?: "click" | "view" | "scancode_push" | "scancode_waitmsg" | "pic_sysphoto" | "pic_photo_or_album" | "pic_weixin" | "location_select" | "media_id" | "view_limited" | "article_id" | "article_view_limited" | "miniprogram" | "text" | "img" | "voice" | "video" | "news" | (string & {});
                    name?: string;
                    value?: string;
                    url?: string;
                    key?: string;
                    news_info?: {
                        list?: Array<{
                            title?: string;
                            digest?: string;
                            author?: string;
                            cover_url?: string;
                            content_url?: string;
                            show_cover?: 0 | 1;
                            source_url?: string;
                        }>;
                    };
                }>;
            };
        }>;
    };
}
export interface H5MenuTryMatchParams extends CallOptions {
    user_id: string;
}
export interface H5MenuTryMatchResult {
    button: Array<{
        name?: string;
        type?: "click" | "view" | "scancode_push" | "scancode_waitmsg" | "pic_sysphoto" | "pic_photo_or_album" | "pic_weixin" | "location_select" | "media_id" | "view_limited" | "article_id" | "article_view_limited" | "miniprogram" | (string & {});
        sub_button?: Array<{
            type?: "click" | "view" | "scancode_push" | "scancode_waitmsg" | "pic_sysphoto" | "pic_photo_or_album" | "pic_weixin" | "location_select" | "media_id" | "view_limited" | "article_id" | "article_view_limited" | "miniprogram" | (string & {});
            name?: string;
            key?: string;
            url?: string;
            media_id?: string;
            appid?: string;
            pagepath?: string;
            article_id?: string;
        }>;
        key?: string;
        url?: string;
        media_id?: string;
        appid?: string;
        pagepath?: string;
        article_id?: string;
    }>;
}
export interface H5MenuGetResult {
    menu: {
        button?: Array<{
            type?: "click" | "view" | "scancode_push" | "scancode_waitmsg" | "pic_sysphoto" | "pic_photo_or_album" | "pic_weixin" | "location_select" | "media_id" | "view_limited" | "article_id" | "article_view_limited" | "miniprogram" | (string & {});
            name?: string;
            key?: string;
            url?: string;
            media_id?: string;
            appid?: string;
            pagepath?: string;
            article_id?: string;
            sub_button?: Array<{
                type?: "click" | "view" | "scancode_push" | "scancode_waitmsg" | "pic_sysphoto" | "pic_photo_or_album" | "pic_weixin" | "location_select" | "media_id" | "view_limited" | "article_id" | "article_view_limited" | "miniprogram" | (string & {});
                name?: string;
                key?: string;
                url?: string;
                media_id?: string;
                appid?: string;
                pagepath?: string;
                article_id?: string;
            }>;
        }>;
        menuid?: string | number;
    };
    conditionalmenu?: Array<{
        button?: Array<{
            type?: "click" | "view" | "scancode_push" | "scancode_waitmsg" | "pic_sysphoto" | "pic_photo_or_album" | "pic_weixin" | "location_select" | "media_id" | "view_limited" | "article_id" | "article_view_limited" | "miniprogram" | (string & {});
            name?: string;
            key?: string;
            url?: string;
            media_id?: string;
            appid?: string;
            pagepath?: string;
            article_id?: string;
            sub_button?: Array<{
                type?: "click" | "view" | "scancode_push" | "scancode_waitmsg" | "pic_sysphoto" | "pic_photo_or_album" | "pic_weixin" | "location_select" | "media_id" | "view_limited" | "article_id" | "article_view_limited" | "miniprogram" | (string & {});
                name?: string;
                key?: string;
                url?: string;
                media_id?: string;
                appid?: string;
                pagepath?: string;
                article_id?: string;
            }>;
        }>;
        matchrule?: {
            tag_id?: string;
            client_platform_type?: "1" | "2" | "3";
        };
        menuid?: string | number;
    }>;
}
