using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>What a message asks, before a function is chosen: names, conditions, times, figures, order, and what is left.</summary>
internal sealed partial record Frame
{
    /// <summary>The message, spelling repaired.</summary>
    public required Message Message { get; init; }

    /// <summary>The chosen stretches of it, in order.</summary>
    public required IReadOnlyList<Span> Spans { get; init; }

    /// <summary>For each stretch whether a rule of the grammar used it.</summary>
    public required IReadOnlyList<bool> IsUsed { get; init; }

    /// <summary>The names in it.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>Conditions on fields of deals, beside names.</summary>
    public required IReadOnlyList<FieldTest> Tests { get; init; }

    /// <summary>When it is about.</summary>
    public required FrameTime Time { get; init; }

    /// <summary>What is asked of the deals.</summary>
    public required Asked Asked { get; init; }

    /// <summary>What kind of answer is wanted, as the contract names it: <c>how_much</c>, <c>who</c>.</summary>
    public required string Ask { get; init; }

    /// <summary>For each token what kind of thing it belongs to: owner, country, period, amount; null for plain words.</summary>
    public required IReadOnlyList<string?> Kinds { get; init; }

    /// <summary>How many tokens stand before the question itself: "hey, before my call, could you tell me".</summary>
    public int Preamble { get; init; }

    /// <summary>Words for values that no deal of the book has, as stretches of tokens; empty for an example.</summary>
    public IReadOnlyList<(int First, int End, EntityKind Kind)> Lacked { get; init; } = [];

    /// <summary>The currency in which amounts are compared; null for an example that is read without a company.</summary>
    public string? Currency { get; init; }

    /// <summary>
    /// Features for the choice of a function: what is asked, and which types of stretches there are, whatever their words.
    /// </summary>
    public IEnumerable<string> Cues
    {
        get
        {
            IEnumerable<string?> shape =
            [
                "ask:" + Ask,
                Tests.Count > 0 ? "test" : null,
                Time.CompareTo is null ? null : "compare",
                Has(SpanKind.Suppose) ? "suppose" : null,
                Has(SpanKind.Thing) ? "thing" : null,
                Asked.Rank is null ? null : "rank",
            ];
            return Asked.Cues.Concat(shape.OfType<string>());
        }
    }

    /// <summary>Whether it speaks of the person's own: my, mine, "am I"; "show me" and "my CFO asks" do not.</summary>
    public bool IsMine => Own().IsMatch(Message.Canonical);

    /// <summary>Whether it names why deals were lost: "lost on price".</summary>
    public bool SaysLossReason => Mentions.Any(mention => mention.Entity.Kind == EntityKind.LossReason);

    /// <summary>Whether a word occurs.</summary>
    public bool Says(string word) =>
        Message.Tokens.Any(token => string.Equals(token.Norm, word, StringComparison.Ordinal));

    /// <summary>Whether a stretch is of a type.</summary>
    public bool Has(SpanKind kind) => Spans.Any(span => span.Is(kind));

    /// <summary>Whether a stretch is of a type with a value.</summary>
    public bool Has(SpanKind kind, string value) => Spans.Any(span => span.Is(kind, value));

    [GeneratedRegex(
        $@"\b(mine|myself|my (own )?((?!(cfo|ceo|cro|boss|manager|board|slide|deck)\b)\w+ ){{0,2}}?({OwnThings})|(am|will|did|do|have|would|can) i (still |really |actually |just |even |ever )?({OwnDoings})|i (have |ve )?(already )?(closed|won|sold|lost)|i have open|i m (going|on track|behind|ahead|short|over|under))\b",
        Patterns.Options
    )]
    private static partial Regex Own();

    private const string OwnThings =
        "team|teams|people|reps|rep|guys|folks|lot|crew|sellers|managers|number|numbers|forecast|call|commit|pipeline|pipe|deals?|quota|target|goal|gap|coverage|book|region|territory|territories|patch|org|organisation|organization|area|business|accounts?|rate|bookings|upside|best case|attainment|quarter|quarters|year|month|risks?|outlook|revenue|scorecards?|side|results?|plan|performance|chances|stuff|segment|customers|renewals|wins|losses|closes|range|world|half|sales";
    private const string OwnDoings =
        "hit|make|reach|get to|land|close|win|lose|sell|sold|won|closed|lost|finish|end up|stand|doing|on track|on pace|over|under|going to|gonna|miss|missing|missed|beat|at|ahead|behind|short|forecasting|call|called|have open|need to close";
}
