namespace RevBot.Bot.Channels.Dashboard.Layout;

/// <summary>
/// A block of the dashboard: data of prompts/dashboard, so that a company can change it. It chooses among what functions
/// found and computes nothing.
/// </summary>
internal sealed record BlockLayout
{
    /// <summary>Above the block.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>How much of a wide screen it takes.</summary>
    public BlockWidth Width { get; init; } = BlockWidth.Half;

    /// <summary>The functions whose results it shows; each is called for the page's period and deals as far as it takes them.</summary>
    public IReadOnlyList<string> Calls { get; init; } = [];

    /// <summary>The question that asks the chat about the block; see <see cref="Asking.QuestionWords"/> for its places.</summary>
    public string Ask { get; init; } = string.Empty;

    /// <summary>What it shows, from top to bottom.</summary>
    public IReadOnlyList<PartLayout> Parts { get; init; } = [];
}
