using RevBot.Bot.Cards;

namespace RevBot.Bot.Channels.Web;

/// <summary>A request of the page that waits for its turn to end.</summary>
/// <param name="key">The turn's.</param>
/// <param name="close">Run when nobody waits any more.</param>
internal sealed class WebWaiter(string key, Action close) : IDisposable
{
    private readonly TaskCompletionSource<string> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Card? card;
    private volatile bool hasBegun;

    /// <summary>The turn's key.</summary>
    public string Key => key;

    /// <summary>What was said last; null for nothing.</summary>
    public Card? Card
    {
        get => card;
        set => card = value;
    }

    /// <summary>Whether the turn is being answered and not only waiting.</summary>
    public bool HasBegun
    {
        get => hasBegun;
        set => hasBegun = value;
    }

    /// <summary>How the turn ended, once it has.</summary>
    public Task<string> Outcome => ended.Task;

    /// <summary>The turn has ended.</summary>
    public void End(string outcome) => ended.TrySetResult(outcome);

    public void Dispose() => close();
}
