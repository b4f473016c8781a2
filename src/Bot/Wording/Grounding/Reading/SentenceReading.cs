using RevBot.Bot.Wording.Grounding.Premises;
using RevBot.Bot.Wording.Grounding.Reading.Days;
using RevBot.Bot.Wording.Grounding.Reading.Figures;

namespace RevBot.Bot.Wording.Grounding.Reading;

/// <summary>A sentence as read: its tokens, and which of them are names, days and figures. Each token is one thing.</summary>
internal sealed class SentenceReading
{
    private readonly bool[] taken;

    private SentenceReading(List<Token> tokens, NameTree names)
    {
        Tokens = tokens;
        taken = new bool[tokens.Count];
        var days = new DayReader(tokens);
        var figures = new FigureReader(tokens);
        for (var at = 0; at < tokens.Count; )
        {
            at = Read(at, names, days, figures);
        }
    }

    /// <summary>Its tokens.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Its names.</summary>
    public List<NameMention> Names { get; } = [];

    /// <summary>Its days and periods.</summary>
    public List<DayMention> Days { get; } = [];

    /// <summary>Its figures.</summary>
    public List<Figure> Figures { get; } = [];

    public static SentenceReading Parse(string text, NameTree names) => new(Tokenizer.Tokenize(text), names);

    public static SentenceReading Parse(string text, int start, int end, NameTree names) =>
        new(Tokenizer.Tokenize(text, start, end), names);

    /// <summary>Whether a token is part of a name, day or figure.</summary>
    public bool IsTaken(int at) => taken[at];

    /// <summary>Whether one of the tokens is this word in small letters.</summary>
    public bool Has(string lower) => Tokens.Any(token => token.Is(lower));

    /// <summary>The token, or null past the ends.</summary>
    public Token? Get(int at) => at >= 0 && at < Tokens.Count ? Tokens[at] : null;

    private int Read(int at, NameTree names, DayReader days, FigureReader figures)
    {
        var name = names.FindAt(Tokens, at);
        if (name is not null && !IsDay(name, days))
        {
            Names.Add(name);
            return MarkTaken(name.First, name.Last);
        }

        if (days.ReadAt(at) is { } day)
        {
            Days.Add(day);
            return MarkTaken(day.First, day.Last);
        }

        if (figures.ReadAt(at) is { } figure && !IsPronoun(figure) && !IsFraction(figure))
        {
            Figures.Add(figure with { Bound = FigureBounds.ReadBefore(Tokens, at) });
            return MarkTaken(figure.First, figure.Last);
        }

        return at + 1;
    }

    // "2027-Q3" may be a row's name, but it is checked as the period that it is.
    private static bool IsDay(NameMention name, DayReader days) =>
        days.ReadAt(name.First) is { } day && day.Last >= name.Last;

    // "the one deal", "only one of them": a word for a thing, counted only where its noun follows at once.
    private bool IsPronoun(Figure figure) =>
        Tokens[figure.First] is { Kind: Reading.TokenKind.Word } word
        && word.Is("one")
        && (
            figure.Noun is null
            || (Get(figure.First - 1) is { } before && before.Lower is "the" or "no" or "this" or "that")
        );

    // "four times in five" is read as a share by its own rule.
    private bool IsFraction(Figure figure) =>
        Tokens[figure.First].Kind == TokenKind.Word
        && (
            (figure.Kind == FigureKind.Ratio && Get(figure.Last + 1) is { } next && next.Is("in"))
            || (
                Get(figure.First - 1) is { } before
                && before.Is("in")
                && Get(figure.First - 2) is { } times
                && times.Is("times")
            )
        );

    private int MarkTaken(int first, int last)
    {
        Array.Fill(taken, true, first, last - first + 1);
        return last + 1;
    }
}
