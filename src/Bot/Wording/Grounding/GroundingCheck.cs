using RevBot.Bot.Wording.Grounding.Premises;
using RevBot.Bot.Wording.Grounding.Reading;
using RevBot.Bot.Wording.Grounding.Rules;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording.Grounding;

/// <summary>
/// Re-reads a text against the facts of its answer: every figure, day, name, comparison, direction, rank and reason must be
/// entailed by them. Deterministic; the time grows with the text's length times the number of facts.
/// </summary>
public static class GroundingCheck
{
    /// <summary>A text longer than this is not read and fails.</summary>
    public const int LongestText = 20_000;

    /// <summary>A sentence longer than this is not read and fails, which bounds the time of any text.</summary>
    public const int LongestSentence = 2_000;

    /// <summary>The verdict on every sentence of a text.</summary>
    public static GroundingReport Check(string text, IEnumerable<Fact> facts, GroundingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(facts);
        facts = facts as IReadOnlyList<Fact> ?? [.. facts];
        ArgumentNullException.ThrowIfNull(context);
        if (text.Length > LongestText)
        {
            return new([
                new(0, text[..80], [new(GroundingRule.Figure, string.Empty, null, "the text is too long to be read")]),
            ]);
        }

        // What a function's own sentence says proves nothing about any other sentence.
        var proof = new PremiseSet(facts, context with { Statements = [] });
        var beside = new Lazy<PremiseSet>(() => new(facts, context));
        return new([
            .. SentenceSplitter
                .Split(text)
                .Select(sentence =>
                    IsStated(text[sentence.Start..sentence.End], context)
                        ? Check(text, sentence, beside.Value, context)
                        : Check(text, sentence, proof, context)
                ),
        ]);
    }

    // Word for word a sentence of a note.
    private static bool IsStated(string sentence, GroundingContext context) =>
        context.Statements.Any(statement => statement.Contains(sentence, StringComparison.Ordinal));

    private static CheckedSentence Check(
        string text,
        (int Start, int End) sentence,
        PremiseSet premises,
        GroundingContext context
    )
    {
        if (sentence.End - sentence.Start > LongestSentence)
        {
            return new(
                sentence.Start,
                text[sentence.Start..sentence.End],
                [new(GroundingRule.Figure, string.Empty, null, "the sentence is too long to be read")]
            );
        }

        var examined = new SentenceCheck(
            SentenceReading.Parse(text, sentence.Start, sentence.End, premises.Names),
            premises,
            context
        );
        new FigureRule(examined).Check();
        new DayRule(examined).Check();
        new NameRule(examined).Check();
        new DirectionRule(examined).Check();
        new ComparisonRule(examined).Check();
        new QuantifierRule(examined).Check();
        new RankRule(examined).Check();
        new CauseRule(examined).Check();
        new NegationRule(examined).Check();
        return new(sentence.Start, text[sentence.Start..sentence.End], examined.Claims);
    }
}
