using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Text;
using RevBot.Bot.Understanding.Time;

namespace RevBot.Bot.Understanding.Reading;

/// <summary>
/// Finds every stretch of a message that can mean something, and chooses the cover of the whole sentence that explains most.
/// </summary>
/// <remarks>
/// Words of the grammar weigh more than one-word names of the data, so that an account called Next or Risk changes no plain
/// question. A name gains by a capital within a sentence, by quotation marks, by a word that introduces its kind, and by
/// its length.
/// </remarks>
internal sealed class SpanFinder(Lexicon lexicon)
{
    private const double Longer = 0.25;
    private const double TimeWeight = 1.2;
    private const double FigureWeight = 1.15;
    private const double FillerWeight = 0.9;
    private const double EverydayWeight = 0.95;
    private const double TopicWeight = 0.82;

    // A stage or product of that name comes first.
    private const double MissingWeight = 0.8;
    private const double WholeName = 1.35;
    private const double OneWordValue = 0.88;
    private const double OneWordName = 0.78;

    // More than parts of its own name, less than two whole names of other kinds.
    private const double LowerTeam = 0.9;
    private const double WholeValue = 0.93;
    private const double Capital = 0.55;
    private const double Quoted = 2;
    private const double Introduced = 2;

    /// <summary>The chosen stretches in order. Every token is in exactly one; what nothing knows is <see cref="SpanKind.Unknown"/>.</summary>
    /// <param name="message">Its spelling repaired.</param>
    /// <param name="names">The names found in it.</param>
    /// <param name="times">The times found in it.</param>
    public IReadOnlyList<Span> Find(Message message, IReadOnlyList<NameMention> names, IReadOnlyList<TimeMention> times)
    {
        var found = new Dictionary<(int First, int Count), Span>();
        for (var first = 0; first < message.Tokens.Count; first++)
        {
            foreach (var (count, meanings) in lexicon.FindAt(message, first))
            {
                found[(first, count)] = new(first, count) { Meanings = meanings };
            }

            if (QuantityReader.Read(message, first, lexicon) is var (figure, taken))
            {
                found[(first, taken)] = At(found, first, taken) with { Quantity = figure };
            }
        }

        foreach (var time in times)
        {
            found[(time.First, time.Count)] = At(found, time.First, time.Count) with { Time = time.Value };
        }

        foreach (var name in names)
        {
            // The same words, introduced by their kind, say more than the words alone.
            var known = At(found, name.First, name.Count);
            if (known.Name is not { IsIntroduced: true })
            {
                found[(name.First, name.Count)] = known with { Name = name };
            }
        }

        var ofOthers = names
            .Where(name => name.Readings[0].Kind is not (EntityKind.Team or EntityKind.Owner))
            .SelectMany(name => Enumerable.Range(name.First, name.Count))
            .ToHashSet();
        return Cover(message.Tokens.Count, found.Values.Select(span => Weigh(span, ofOthers)));
    }

    private static Span At(Dictionary<(int, int), Span> found, int first, int count) =>
        found.GetValueOrDefault((first, count)) ?? new(first, count);

    private static Span Weigh(Span span, HashSet<int> ofOthers)
    {
        var words = span.Meanings.Count == 0 ? 0 : span.Meanings.Max(WeightOf);
        var each = Math.Max(
            Math.Max(words, span.Time is null ? 0 : TimeWeight),
            span.Quantity is null ? 0 : FigureWeight
        );
        var plain = each == 0 ? 0 : (each * span.Count) + (Longer * (span.Count - 1));
        var named = span.Name is null ? 0 : WeightOf(span.Name, span.Count, ofOthers);
        return span with { Weight = Math.Max(plain, named), IsWordFirst = span.Name is not null && plain > named };
    }

    private static double WeightOf(Meaning meaning) =>
        meaning.Kind switch
        {
            SpanKind.Filler => FillerWeight,
            SpanKind.Everyday => EverydayWeight,
            SpanKind.Topic => TopicWeight,
            SpanKind.Missing => MissingWeight,
            _ => 1,
        };

    private static double WeightOf(NameMention name, int count, HashSet<int> ofOthers)
    {
        // The 's of "team's" makes a name no longer.
        if (name.IsPossessive && count > 1)
        {
            return FillerWeight + WeightOf(name with { IsPossessive = false }, count - 1, ofOthers);
        }

        var best = name.Readings[0];
        // "AMER enterprise pipeline" speaks of a region and a segment, even where a team has that name.
        if (
            best.Kind == EntityKind.Team
            && count > 1
            && !name.IsCapital
            && !name.IsIntroduced
            && !name.IsQuoted
            && Enumerable.Range(name.First, count).All(ofOthers.Contains)
        )
        {
            return LowerTeam * count;
        }

        var each =
            count == 1
                ? best.Kind is EntityKind.Account or EntityKind.Owner or EntityKind.Competitor
                    ? OneWordName
                    : best.Match is NameMatchKind.Whole or NameMatchKind.Inflected or NameMatchKind.Alias
                        ? WholeValue
                        : OneWordValue
                : best.Match is NameMatchKind.Whole or NameMatchKind.Alias
                    ? WholeName
                    : 1.05;
        return (each * count)
            + (Longer * (count - 1))
            + (name.IsCapital || best.Match == NameMatchKind.UpperCode ? Capital : 0)
            + (name.IsQuoted ? Quoted : 0)
            + (name.IntroducedBy is null ? 0 : Introduced);
    }

    // Dynamic programming from left to right: of all ways to cut the sentence into stretches the heaviest. Of equally heavy
    // ones the one with longer stretches at its end, which makes the choice total.
    private static IReadOnlyList<Span> Cover(int tokens, IEnumerable<Span> spans)
    {
        var ending = spans.ToLookup(span => span.End);
        var best = new double[tokens + 1];
        var chosen = new Span[tokens + 1];
        for (var end = 1; end <= tokens; end++)
        {
            (best[end], chosen[end]) = (best[end - 1], new(end - 1, 1) { Meanings = [new(SpanKind.Unknown, "")] });
            foreach (var span in ending[end].OrderByDescending(span => span.Count))
            {
                if (best[span.First] + span.Weight > best[end] + 1e-9)
                {
                    (best[end], chosen[end]) = (best[span.First] + span.Weight, span);
                }
            }
        }

        var cover = new List<Span>();
        for (var end = tokens; end > 0; end = cover[^1].First)
        {
            cover.Add(chosen[end]);
        }

        cover.Reverse();
        return cover;
    }
}
