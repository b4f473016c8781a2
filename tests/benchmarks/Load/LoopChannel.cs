using System.Net.Http.Json;
using RevBot.Bot.Cards;
using RevBot.Bot.Turns;

namespace RevBot.Benchmarks.Load;

/// <summary>A channel whose platform is the load run itself: every reply and every sign of work is an HTTP request.</summary>
internal sealed class LoopChannel(HttpClient platform) : IChannel
{
    public string Name => "loop";

    public Task ShowWorkingAsync(IncomingTurn turn, CancellationToken cancellation) =>
        PostAsync("/working", turn, string.Empty, "working", cancellation);

    public Task<string?> SayAsync(IncomingTurn turn, Card card, string key, CancellationToken cancellation) =>
        PostAsync("/said", turn, key, string.Join('\n', card.Paragraphs), cancellation);

    public Task<string?> SayPrivatelyAsync(IncomingTurn turn, Card card, string key, CancellationToken cancellation) =>
        SayAsync(turn, card, key, cancellation);

    public Task ReplaceAsync(IncomingTurn turn, string messageId, Card card, CancellationToken cancellation) =>
        SayAsync(turn, card, messageId, cancellation);

    public Task<IReadOnlyList<ChannelPerson>?> ReadersAsync(IncomingTurn turn, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ChannelPerson>?>([turn.Sender]);

    private async Task<string?> PostAsync(
        string path,
        IncomingTurn turn,
        string key,
        string text,
        CancellationToken cancellation
    )
    {
        var message = new LoopMessage(key, turn.Conversation, turn.Sender.Email ?? string.Empty, text)
        {
            Answers = turn.Key,
        };
        using var response = await platform.PostAsJsonAsync(new Uri(path, UriKind.Relative), message, cancellation);
        response.EnsureSuccessStatusCode();
        return key;
    }
}
