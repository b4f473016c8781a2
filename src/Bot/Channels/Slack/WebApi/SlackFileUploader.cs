using System.Globalization;
using System.Net.Http.Headers;
using RevBot.Bot.Configuration;
using RevBot.Bot.Exports;

namespace RevBot.Bot.Channels.Slack.WebApi;

/// <summary>
/// Brings files into a conversation: an address is asked for, the bytes go there, then the file is shared. Until the last
/// step nobody sees it.
/// </summary>
internal sealed class SlackFileUploader(SlackApi api, HttpClient http, SlackSettings settings)
{
    /// <summary>The step that shows the file to people: where its answer stays out, nobody knows whether they see it.</summary>
    public const string Sharing = "files.completeUploadExternal";

    private const string Method = "upload_url";
    private const int LongestAddress = 2000;

    /// <summary>Uploads and shares a file. Side effect: the people of the place see it.</summary>
    /// <param name="place">Where.</param>
    /// <param name="file">What.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="SlackApiException">Slack refused, or gave no answer.</exception>
    public async Task UploadAsync(PostPlace place, ExportedFile file, CancellationToken cancellation)
    {
        var begun = await api.ReadAsync(
            "files.getUploadURLExternal",
            [new("filename", file.Name), new("length", file.Bytes.Length.ToString(CultureInfo.InvariantCulture))],
            cancellation
        );
        var id = begun.Text("file_id") ?? throw new SlackApiException(Method, "no_file");
        await SendAsync(begun.Text("upload_url"), file, cancellation);
        await api.DoAsync(
            Sharing,
            new
            {
                Files = new[] { new { Id = id, Title = file.Name } },
                ChannelId = place.Channel,
                ThreadTs = place.Thread,
            },
            SlackRetryMode.Once,
            cancellation
        );
    }

    // The address comes from outside: the bytes go to Slack's own hosts and nowhere else.
    private bool Allows(Uri address) =>
        address.UserInfo.Length == 0
        && address.Scheme == settings.ApiBase.Scheme
        && (
            address.Authority == settings.ApiBase.Authority
            || address.Host.EndsWith("." + settings.ApiBase.Host, StringComparison.OrdinalIgnoreCase)
        );

    private async Task SendAsync(string? address, ExportedFile file, CancellationToken cancellation)
    {
        if (
            address is not { Length: <= LongestAddress }
            || !Uri.TryCreate(address, UriKind.Absolute, out var to)
            || !Allows(to)
        )
        {
            throw new SlackApiException(Method, "foreign_address");
        }

        try
        {
            using var content = new ByteArrayContent(file.Bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            using var response = await http.PostAsync(to, content, cancellation);
            if (!response.IsSuccessStatusCode)
            {
                var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
                throw new SlackApiException(Method, "http_" + status);
            }
        }
        catch (HttpRequestException)
        {
            throw new SlackApiException(Method, "no_answer") { IsUncertain = true };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new SlackApiException(Method, "no_answer") { IsUncertain = true };
        }
    }
}
