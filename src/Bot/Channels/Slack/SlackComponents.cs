using System.Globalization;
using RevBot.Bot.Channels.Slack.Blocks;
using RevBot.Bot.Channels.Slack.WebApi;
using RevBot.Bot.Configuration;
using RevBot.Bot.Http;
using RevBot.Bot.Services;

namespace RevBot.Bot.Channels.Slack;

/// <summary>The parts of the Slack channel that know nothing of turns, put together once.</summary>
internal sealed class SlackComponents : IDisposable
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(10);
    private readonly HttpClient client;

    /// <param name="settings">With both secrets.</param>
    /// <param name="time">The machine's clock.</param>
    /// <param name="logger">Told of what Slack refuses.</param>
    public SlackComponents(SlackSettings settings, TimeProvider time, ILogger<SlackComponents> logger)
    {
        client = HttpClients.Create(CallLimit);
        Settings = settings;
        Run = time.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture);
        Api = new(client, settings, time, logger);
        Members = new(Api, settings, time);
        Readers = new(Api, Members);
        Poster = new(Api, new(time), time);
        Hook = new(client, settings);
        Files = new(Api, client, settings);
        Blocks = new(time, logger);
        Suggestions = Suggestions.Read(RevBotServices.PromptsFolder);
        Home = new(Api, Blocks, Suggestions);
    }

    public SlackSettings Settings { get; }

    /// <summary>Names this run of the program; another one has another name.</summary>
    public string Run { get; }

    public SlackApi Api { get; }

    public SlackMemberDirectory Members { get; }

    public SlackReaderDirectory Readers { get; }

    public SlackMessagePoster Poster { get; }

    public ResponseHook Hook { get; }

    public SlackFileUploader Files { get; }

    public BlockSender Blocks { get; }

    public Suggestions Suggestions { get; }

    public HomeTab Home { get; }

    public void Dispose()
    {
        Api.Dispose();
        client.Dispose();
    }
}
