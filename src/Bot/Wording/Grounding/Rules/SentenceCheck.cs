using RevBot.Bot.Wording.Grounding.Premises;
using RevBot.Bot.Wording.Grounding.Reading;
using RevBot.Bot.Wording.Grounding.Reading.Figures;

namespace RevBot.Bot.Wording.Grounding.Rules;

/// <summary>A sentence under examination: what was read, what may be claimed, and which premise each figure was found to be.</summary>
internal sealed class SentenceCheck
{
    public SentenceCheck(SentenceReading sentence, PremiseSet premises, GroundingContext context)
    {
        (Sentence, Premises, Context) = (sentence, premises, context);
        Spacing = new(sentence);
        FigureWords = new(sentence, Spacing, [.. sentence.Figures.Select(figure => (figure.First, figure.Last))]);
        DayWords = new(sentence, Spacing, [.. sentence.Days.Select(day => (day.First, day.Last))]);
    }

    public SentenceReading Sentence { get; }

    public PremiseSet Premises { get; }

    public GroundingContext Context { get; }

    public Spacing Spacing { get; }

    public Ownership FigureWords { get; }

    public Ownership DayWords { get; }

    /// <summary>The premise that each figure was found to be; only the entailed ones.</summary>
    public Dictionary<Figure, Premise> Found { get; } = [];

    /// <summary>Every premise that has the value of a figure.</summary>
    public Dictionary<Figure, List<Premise>> Candidates { get; } = [];

    /// <summary>All claims found in it.</summary>
    public List<CheckedClaim> Claims { get; } = [];

    /// <summary>The words from one token to another, as written.</summary>
    public string GetText(int first, int last)
    {
        var tokens = Sentence.Tokens;
        var words = new System.Text.StringBuilder(tokens[first].Text);
        for (var at = first + 1; at <= last; at++)
        {
            words.Append(tokens[at].Spaced ? " " : string.Empty).Append(tokens[at].Text);
        }

        return words.ToString();
    }

    public void AddCandidate(Figure figure, Premise premise)
    {
        if (!Candidates.TryGetValue(figure, out var premises))
        {
            Candidates[figure] = premises = [];
        }

        premises.Add(premise);
    }

    public void Accept(GroundingRule rule, int first, int last, string? fact) =>
        Claims.Add(new(rule, GetText(first, last), fact, null));

    public void Reject(GroundingRule rule, int first, int last, string reason) =>
        Claims.Add(new(rule, GetText(first, last), null, reason));
}
