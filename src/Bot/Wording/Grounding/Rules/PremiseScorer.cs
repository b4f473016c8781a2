using RevBot.Bot.Wording.Grounding.Premises;
using RevBot.Bot.Wording.Grounding.Reading;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording.Grounding.Rules;

/// <summary>
/// How well a premise fits what a sentence says a figure is of. A word of the premise's label counts one, a label's word
/// that the sentence lacks half against it; the name of the row counts two, the name of another row two against it.
/// </summary>
internal sealed class PremiseScorer(SentenceCheck examined)
{
    /// <summary>One that fits so much better contradicts the sentence's own words.</summary>
    public const double ClearMargin = 0.5;

    private const double OwnRow = 2;
    private const double MissingWord = 0.5;
    private const double Hint = 0.3;
    private const double MostHints = 0.9;
    private const int Reach = 9;

    /// <summary>Of words alone.</summary>
    public static double ScoreWords(Premise premise, IReadOnlySet<string> words)
    {
        // The end of a range is meant only where a range is spoken of.
        if (IsBound(premise, "low", words) || IsBound(premise, "high", words))
        {
            return 0;
        }

        var said = premise.Label.Count(words.Contains);
        var label = said == 0 ? 0 : said - MissingWord * (premise.Label.Count - said);
        return label + Math.Min(MostHints, Hint * premise.Hints.Count(words.Contains));
    }

    private static bool IsBound(Premise premise, string end, IReadOnlySet<string> words) =>
        premise.Label.Count > 1 && premise.Label.Contains(end, StringComparer.Ordinal) && !words.Contains(end);

    /// <summary>Of words and the name that governs a stretch of the sentence.</summary>
    public double Score(Premise premise, IReadOnlySet<string> words, IReadOnlySet<string>? records) =>
        ScoreWords(premise, words) + ScoreRow(premise, records);

    /// <summary>The records of the name that a stretch of tokens speaks of; null where no name is near.</summary>
    public IReadOnlySet<string>? RecordsAt(int first, int last)
    {
        var name = examined
            .Sentence.Names.Concat(PeriodRows())
            .Select(name => (name, distance: examined.Spacing.FromName(name, first, last)))
            .Where(near => near.distance <= Reach && near.name.First != first)
            .Where(near => !IsLabelWord(near.name))
            .Where(near => NameAttribution.AppliesTo(examined, near.name, first, last))
            .OrderBy(near => near.distance)
            .Select(near => near.name)
            .FirstOrDefault();
        if (name is null)
        {
            return null;
        }

        var records = name.Names.SelectMany(examined.Premises.RecordsOf).ToHashSet(StringComparer.Ordinal);
        return records.Count == 0 ? null : records;
    }

    // "CRM" is a word of "Changed in the CRM since", and the label of what the CRM says.
    private bool IsLabelWord(NameMention name) =>
        !name.IsWhole
        && name.First == name.Last
        && examined.Sentence.Get(name.First) is { } token
        && examined.Premises.All.Any(premise =>
            !premise.IsCell
            && premise.Value is { Text: null }
            && premise.Label.Contains(token.Stem, StringComparer.Ordinal)
        );

    /// <summary>What belongs to a name is spoken of only where that name is said.</summary>
    public bool IsMeant(Premise premise, IReadOnlySet<string>? records) =>
        (records is not null && records.Contains(premise.Record)) || (!premise.IsCell && !HasName(premise.Record));

    /// <summary>The periods that only a table's rows are of, such as the months of a trend: they govern like names.</summary>
    public IEnumerable<NameMention> PeriodRows()
    {
        foreach (var day in examined.Sentence.Days.Where(day => day.Relative is null))
        {
            var known = examined
                .Premises.All.Where(premise =>
                    premise.Value is not null
                    && premise.Days.Any(known => day.Means(known) && (known.Day is null) == (day.Day is null))
                )
                .ToArray();
            if (known.Length > 0 && known.All(premise => premise is { IsCell: true, Value.Unit: FactUnit.Name }))
            {
                yield return new(day.First, day.Last, [.. known.Select(premise => premise.Value!.Text!)], true);
            }
        }
    }

    private double ScoreRow(Premise premise, IReadOnlySet<string>? records)
    {
        if (records is null || premise.Record == "statement")
        {
            return 0;
        }

        return records.Contains(premise.Record) ? OwnRow
            : premise.Record.Length > 0 && HasName(premise.Record) ? -OwnRow
            : !premise.IsCell && examined.Premises.AreOfSubjectAndMore(records) ? OwnRow
            : 0;
    }

    private bool HasName(string record) =>
        examined.Premises.FindByRecord(record).Any(premise => premise.Value?.Unit == FactUnit.Name);
}
