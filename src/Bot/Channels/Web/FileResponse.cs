using Microsoft.Net.Http.Headers;
using RevBot.Bot.Exports;

namespace RevBot.Bot.Channels.Web;

/// <summary>Sends a file as a download: it is saved and never shown, and no cache keeps it.</summary>
internal static class FileResponse
{
    /// <summary>Side effect: writes the response.</summary>
    public static async Task WriteAsync(HttpContext context, ExportedFile file)
    {
        var response = context.Response;
        response.ContentType = file.ContentType;
        response.ContentLength = file.Bytes.Length;
        response.Headers[HeaderNames.CacheControl] = "no-store";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        response.Headers[HeaderNames.ContentDisposition] = disposition.ToString();
        await response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }
}
