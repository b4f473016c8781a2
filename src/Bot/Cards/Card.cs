using RevBot.Bot.Answering;

namespace RevBot.Bot.Cards;

/// <summary>
/// An answer as it is drawn, the same for every channel: plain strings that are already formatted, and numbers only where
/// something is drawn to scale. Text may hold anything that a CRM field holds; each writer escapes for its own format.
/// </summary>
public sealed record Card
{
    /// <summary>The answer that the card shows; buttons and thumbs refer to it. Null for a card that is no answer.</summary>
    public string? AnswerId { get; init; }

    /// <summary>One line above the text, such as a brief's name; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>The sentences, one paragraph a string; the first answers the question.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>
    /// Whether each paragraph is a section, as in a brief: its lines are parted by line ends, the first is its heading, one
    /// that begins with "- " is an item of a list.
    /// </summary>
    public bool HasSections { get; init; }

    /// <summary>Headline figures beside the text, at most six.</summary>
    public IReadOnlyList<CardFigure> Figures { get; init; } = [];

    /// <summary>Tables, in the order of the answer.</summary>
    public IReadOnlyList<CardTable> Tables { get; init; } = [];

    /// <summary>Pictures; every one shows figures that a table or a sentence of the card also tells.</summary>
    public IReadOnlyList<CardChart> Charts { get; init; } = [];

    /// <summary>As of, data age, reconciliation, days and definition; null for a card that is no answer.</summary>
    public string? Trust { get; init; }

    /// <summary>What the person can do next, most useful first.</summary>
    public IReadOnlyList<CardButton> Buttons { get; init; } = [];

    /// <summary>The way to the dashboard of the same period and deals; null where it cannot show just these.</summary>
    public DashboardLink? Dashboard { get; init; }

    /// <summary>Whether the answer of <see cref="AnswerId"/> is kept, so that files of it can be offered.</summary>
    public bool IsKept { get; init; }

    /// <summary>The answer that is wanted as a file beside the card; null for none.</summary>
    public WantedFile? File { get; init; }

    /// <summary>Whether a language model worded the text: then the channel labels it so.</summary>
    public bool WordedByModel { get; init; }

    /// <summary>Where the figures come from, for channels that show citations: at most twenty.</summary>
    public IReadOnlyList<CardSource> Sources { get; init; } = [];

    /// <summary>A card that is one sentence.</summary>
    public static Card Saying(string sentence) => new() { Paragraphs = [sentence] };
}
