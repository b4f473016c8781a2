using Microsoft.Net.Http.Headers;

namespace RevBot.Bot.Channels.Web;

/// <summary>What every response tells a browser not to do.</summary>
internal static class SecurityHeaders
{
    /// <summary>The part of the policy that keeps pages out of others' frames.</summary>
    public const string NoFrames = "base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The same, which keeps forms from being sent too.</summary>
    public const string NoFraming = NoFrames + "; form-action 'none'";

    /// <summary>Adds the headers before the response is made, so that errors carry them too.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers[HeaderNames.ContentSecurityPolicy] = "default-src 'none'; " + NoFraming;
                headers[HeaderNames.XContentTypeOptions] = "nosniff";
                headers[HeaderNames.XFrameOptions] = "DENY";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                headers[HeaderNames.CacheControl] = "no-store";
                return next(context);
            }
        );
}
