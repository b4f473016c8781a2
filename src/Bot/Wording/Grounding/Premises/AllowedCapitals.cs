using System.Collections.Frozen;
using RevBot.Bot.Wording.Grounding.Reading;
using RevBot.Bot.Wording.Grounding.Reading.Days;
using RevBot.Bot.Wording.Grounding.Reading.Figures;

namespace RevBot.Bot.Wording.Grounding.Premises;

/// <summary>
/// Which words may begin with a capital without being a name of the facts: the trade's abbreviations, the words of labels
/// (Closed Won), the person's own words; and at a sentence's beginning any word of plain English.
/// </summary>
internal sealed class AllowedCapitals
{
    private static readonly FrozenSet<string> Trade = (
        "crm ae arr mrr acv tcv qoq yoy ytd qtd mtd cro vp sdr ae rev revbot k m b q fy h usd eur gbp i i'm i'll i've i'd ok html csv sql id"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly HashSet<string> labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> stated;
    private readonly HashSet<string> asked;

    public AllowedCapitals(IEnumerable<Premise> premises, GroundingContext context)
    {
        foreach (var word in premises.SelectMany(premise => premise.Label))
        {
            labels.Add(word);
        }

        stated = WordsOf(context.Statements);
        asked = WordsOf([context.Question]);
    }

    /// <summary>Whether a word may stand with a capital there. A word of the question alone is an echo: never beside a figure.</summary>
    public bool Allows(Token token, bool begins, bool hasFigure) =>
        Trade.Contains(token.Lower)
        || labels.Contains(token.Stem)
        || stated.Contains(token.Lower)
        || (!hasFigure && asked.Contains(token.Lower))
        || Months.FindNumber(token.Lower) is not null
        || Currencies.FindCode(token.Text) is not null
        || (begins && PlainEnglish.Has(token));

    private static HashSet<string> WordsOf(IEnumerable<string> texts) =>
        texts
            .SelectMany(text => Tokenizer.Tokenize(text))
            .Where(token => token.Kind == TokenKind.Word)
            .Select(token => token.Lower)
            .ToHashSet(StringComparer.Ordinal);
}
