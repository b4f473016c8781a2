using System.Collections.Frozen;
using RevBot.Bot.Grounding.Reading;

namespace RevBot.Bot.Grounding.Premises;

/// <summary>
/// Which words may begin with a capital without being a name of the facts: the trade's abbreviations, the words of labels
/// (Closed Won), the person's own words; and at a sentence's beginning any word of plain English.
/// </summary>
internal sealed class Vocabulary
{
    private static readonly FrozenSet<string> Trade = (
        "crm ae arr mrr acv tcv qoq yoy ytd qtd mtd cro vp sdr ae rev revbot k m b q fy h usd eur gbp i i'm i'll i've i'd ok html csv sql id"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly HashSet<string> labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    public Vocabulary(IEnumerable<Premise> premises, GroundingContext context)
    {
        foreach (var word in premises.SelectMany(premise => premise.Label))
        {
            labels.Add(word);
        }

        foreach (var text in context.Statements.Append(context.Question))
        {
            foreach (var token in Tokenizer.Read(text).Where(token => token.Kind == TokenKind.Word))
            {
                said.Add(token.Lower);
            }
        }
    }

    /// <summary>Whether a word may stand with a capital there.</summary>
    public bool Allows(Token token, bool begins) =>
        Trade.Contains(token.Lower)
        || labels.Contains(token.Stem)
        || said.Contains(token.Lower)
        || Months.Of(token.Lower) is not null
        || Currencies.Of(token.Text) is not null
        || (begins && PlainEnglish.Has(token));
}
