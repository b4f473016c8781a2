using System.Text;
using RevBot.Bot.Channels.Slack.Blocks;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Channels.Slack.WebApi;

/// <summary>
/// Answers by the address that came with a command or a press. It came from outside, so nothing but Slack's own host for
/// such addresses is ever called.
/// </summary>
internal sealed class ResponseHook(HttpClient http, SlackSettings settings)
{
    private const string Method = "response_url";
    private const int LongestAddress = 500;
    private const int LongestWord = 60;

    /// <summary>Whether an address is one of Slack's.</summary>
    public bool Allows(string? address) =>
        address is { Length: <= LongestAddress }
        && Uri.TryCreate(address, UriKind.Absolute, out var parsed)
        && parsed.UserInfo.Length == 0
        && parsed.Scheme == settings.ResponseBase.Scheme
        && parsed.Authority == settings.ResponseBase.Authority
        && parsed.AbsolutePath.StartsWith(settings.ResponseBase.AbsolutePath, StringComparison.Ordinal);

    /// <summary>Shows a message to the person alone.</summary>
    /// <param name="address">As it came.</param>
    /// <param name="message">What.</param>
    /// <param name="inPlace">Whether it takes the place of the message that the address belongs to.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="SlackApiException">The address is no good, or no more.</exception>
    public async Task SendAsync(string? address, BlockMessage message, bool inPlace, CancellationToken cancellation)
    {
        if (!Allows(address))
        {
            throw new SlackApiException(Method, "foreign_address");
        }

        var body = SlackJson.Serialize(
            new
            {
                ResponseType = "ephemeral",
                ReplaceOriginal = inPlace,
                message.Text,
                message.Blocks,
            }
        );
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(new Uri(address!), content, cancellation);
            if (!response.IsSuccessStatusCode)
            {
                throw new SlackApiException(Method, Word(await response.Content.ReadAsStringAsync(cancellation)));
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

    // Slack says "invalid_blocks", "used_url", "expired_url" and the like in plain words.
    private static string Word(string body) =>
        body.Contains("invalid_blocks", StringComparison.Ordinal) ? "invalid_blocks"
        : body.Length <= LongestWord && body.All(letter => char.IsAsciiLetterLower(letter) || letter == '_') ? body
        : "refused";
}
