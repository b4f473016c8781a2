using System.Collections.Frozen;
using RevBot.Bot.Wording.Grounding.Premises;
using RevBot.Bot.Wording.Grounding.Reading;
using RevBot.Bot.Wording.Grounding.Reading.Figures;

namespace RevBot.Bot.Wording.Grounding.Rules;

/// <summary>
/// "The largest", "the second biggest", "lowest": of what the sentence names, a fact must say so, or it must stand there in
/// its table.
/// </summary>
internal sealed class RankRule(SentenceCheck examined)
{
    private const int Reach = 9;
    private const int LongestHeading = 3;

    private static readonly FrozenSet<string> Highs =
        "largest biggest highest greatest top strongest leading toughest best most first main"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lows = "smallest lowest weakest fewest least worst bottom"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly SentenceReading sentence = examined.Sentence;

    public void Check()
    {
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (!sentence.IsTaken(at) && RankAt(at) is { } rank)
            {
                Check(at, rank);
                at += rank.Words - 1;
            }
        }
    }

    private (int Number, bool High, int Words)? RankAt(int at)
    {
        var word = sentence.Tokens[at].Lower;
        var next = sentence.Get(at + 1)?.Lower;
        if (NumberWords.ReadOrdinal(word) is { } number && number > 1)
        {
            return next is null || !(Highs.Contains(next) || Lows.Contains(next))
                ? null
                : (number, Highs.Contains(next), 2);
        }

        if (word is "more" or "less" or "fewer" && next == "than" && sentence.Get(at + 2)?.Lower == "any")
        {
            return (1, word == "more", 3);
        }

        if (IsIdiom(at, word, next))
        {
            return null;
        }

        return Highs.Contains(word) ? (1, true, 1)
            : Lows.Contains(word) ? (1, false, 1)
            : null;
    }

    // "best case", "at least", "most of", "the first 10": words of labels and bounds.
    private bool IsIdiom(int at, string word, string? next) =>
        sentence.Get(at - 1)?.Lower is "at" or "not"
        || (word is "most" or "least" && next is "of" or "likely" or null)
        || (word == "most" && Nouns.Has(sentence.Get(at + 1)!.Value.Stem))
        || (
            word is "first" or "top"
            && sentence.Get(at + 1) is { } after
            && (
                after.Kind == TokenKind.Number
                || after.Lower is "day" or "half" or "week" or "time" or "to"
                || NumberWords.ReadWord(after.Lower) is not null
            )
        )
        || (word == "best" && next is "case" or "possible" or "to")
        || (word == "top" && next == "of");

    private void Check(int at, (int Number, bool High, int Words) rank)
    {
        var last = at + rank.Words - 1;
        var name = sentence
            .Names.Concat(new PremiseScorer(examined).PeriodRows())
            .Select(name => (name, distance: examined.Spacing.Between(at, name.First, name.Last)))
            .Where(near => near.distance <= Reach)
            .OrderBy(near => near.name.First > at ? 0 : 1)
            .ThenBy(near => near.distance)
            .Select(near => near.name)
            .FirstOrDefault();
        if (
            name is null
                ? IsFigureRanked(at, rank) || sentence.Tokens[at].Is("first")
                : name.Names.Any(one => IsLabelled(one, at, rank.Number, rank.High) || IsRanked(one, at, rank))
        )
        {
            examined.Accept(GroundingRule.Rank, at, last, null);
        }
        else
        {
            examined.Reject(GroundingRule.Rank, at, last, "no fact or table ranks it so");
        }
    }

    // A fact says it of this name: "Top loss reason", "Greatest risk", the id most_group.
    private bool IsLabelled(string name, int at, int number, bool high) =>
        number == 1
        && examined
            .Premises.RecordsOf(name)
            .SelectMany(examined.Premises.FindByRecord)
            .Any(premise =>
                !premise.IsCell
                && premise.Value?.Text == name
                && (Ranks(premise, high) || premise.Hints.Contains(sentence.Tokens[at].Stem, StringComparer.Ordinal))
            );

    private static bool Ranks(Premise premise, bool high) =>
        premise
            .Label.Concat(premise.Hints)
            .Any(word => (high ? Highs : Lows).Contains(word) || word == (high ? "high" : "low"))
        || (
            high
            && premise.Label.Concat(premise.Hints).Any(word => word is "mover" or "cause" or "first")
            && !IsLater(premise.Record)
        );

    // mover_2, mover_3: not the first of them.
    private static bool IsLater(string record) => record.Length > 2 && record[^2] == '_' && record[^1] > '1';

    // Its place in a table: by the column that the sentence names, else by any amount, or as the table stands.
    private bool IsRanked(string name, int at, (int Number, bool High, int Words) rank)
    {
        foreach (var record in examined.Premises.RecordsOf(name))
        {
            if (FactRecords.GetTable(record) is not { } table)
            {
                continue;
            }

            var cells = examined
                .Premises.FindByRecord(record)
                .Where(premise => premise.Value is { Text: null })
                .ToArray();
            var named = cells
                .Where(cell => cell.Label.Any(label => sentence.Tokens.Any(token => token.Stem == label)))
                .ToArray();
            var found = cells.Where(cell => examined.Found.ContainsValue(cell)).ToArray();
            var looked =
                found.Length > 0 ? found
                : named.Length > 0 ? named
                : [.. cells.Take(1)];
            if (
                looked.Any(cell => PlaceOf(cell, table, rank.High) == rank.Number)
                || (found.Length == 0 && named.Length == 0 && rank.High && record == $"{table}.{rank.Number}")
            )
            {
                return true;
            }
        }

        return false;
    }

    private int PlaceOf(Premise cell, string table, bool high)
    {
        var column = cell.Id[cell.Id.LastIndexOf('.')..];
        return 1
            + Column(table, column)
                .Count(other =>
                    high ? other.Value!.Number > cell.Value!.Number : other.Value!.Number < cell.Value!.Number
                );
    }

    private IEnumerable<Premise> Column(string table, string column) =>
        examined.Premises.All.Where(premise =>
            premise is { IsCell: true, Value.Text: null }
            && premise.Id.StartsWith(table + ".", StringComparison.Ordinal)
            && premise.Id.EndsWith(column, StringComparison.Ordinal)
        );

    // "The largest is $514K": that value must be first in its column, or a fact says so.
    private bool IsFigureRanked(int at, (int Number, bool High, int Words) rank) =>
        examined.Found.Values.Any(found =>
            found.IsCell
                ? FactRecords.GetTable(found.Record) is { } table && PlaceOf(found, table, rank.High) == rank.Number
                : rank.Number == 1
                    && (
                        Ranks(found, rank.High)
                        || examined.Premises.FindByRecord(found.Record).Any(premise => Ranks(premise, rank.High))
                    )
        )
        || IsHeading()
        || DraftWords.SaysAlike(
            examined,
            at,
            (reading, place) => reading.Tokens[place].Lower == sentence.Tokens[at].Lower
        );

    // "Biggest risks" over a list: what stands under it is judged line by line.
    private bool IsHeading() =>
        sentence.Tokens.Count is > 0 and <= LongestHeading
        && sentence.Figures.Count == 0
        && sentence.Tokens[^1].Kind == TokenKind.Word;
}
