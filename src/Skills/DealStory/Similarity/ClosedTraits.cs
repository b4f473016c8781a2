using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;

namespace RevBot.Skills.DealStory.Similarity;

/// <summary>
/// The closed deals of a view in the two years up to the data's end, with what deals are compared by as numbers: read once,
/// then compared with any deal without a look at the book.
/// </summary>
internal sealed class ClosedTraits
{
    private const int Years = 2;

    // A case is smaller than what others hold of a deal.
    private const int CasesPerDeal = 4;
    private const int Lacking = -1;
    private const int Unknown = -2;

    private readonly Dictionary<string, int>[] codes =
    [
        .. Likeness.Traits.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)),
    ];
    private readonly List<Case> cases = [];

    private ClosedTraits() { }

    /// <summary>The cases, in the order of the book.</summary>
    public ReadOnlySpan<Case> Cases => CollectionsMarshal.AsSpan(cases);

    /// <summary>Those of a view; read once.</summary>
    public static ClosedTraits Of(ScopedBook book) =>
        book.Kept(nameof(ClosedTraits), Read, made => made.cases.Count / CasesPerDeal);

    /// <summary>The numbers of some traits; of one that is lacking, or that no case has, one that agrees with none.</summary>
    /// <param name="traits">In the order of <see cref="Likeness.Traits"/>.</param>
    public int[] CodesOf(IReadOnlyList<string?> traits) =>
        [
            .. traits.Select(
                (trait, place) => trait is not null && codes[place].TryGetValue(trait, out var code) ? code : Unknown
            ),
        ];

    private static ClosedTraits Read(ScopedBook book)
    {
        var made = new ClosedTraits();
        var (since, last) = (book.DataDay.PlusYears(-Years), book.DataDay);
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (state.IsOpen || state.CloseOn is not { } day || day <= since || day > last)
            {
                continue;
            }

            var row = default(TraitCodes);
            for (var place = 0; place < made.codes.Length; place++)
            {
                row[place] = made.CodeOf(place, Likeness.Traits[place].Value(deal, state));
            }

            made.cases.Add(new(deal, day, state.IsWon, Likeness.AmountOf(state), row));
        }

        return made;
    }

    private int CodeOf(int place, string? trait)
    {
        if (trait is null)
        {
            return Lacking;
        }

        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(codes[place], trait, out var exists);
        code = exists ? code : codes[place].Count;
        return code;
    }

    /// <summary>A closed deal.</summary>
    /// <param name="Deal">The deal.</param>
    /// <param name="ClosedOn">The close date.</param>
    /// <param name="IsWon">Won, or lost.</param>
    /// <param name="Amount">In minor units of the reporting currency; 0 where none is entered.</param>
    /// <param name="Codes">The numbers of its traits.</param>
    internal readonly record struct Case(Deal Deal, LocalDate ClosedOn, bool IsWon, double Amount, TraitCodes Codes);

    /// <summary>A number for each of <see cref="Likeness.Traits"/>.</summary>
    [InlineArray(Count)]
    internal struct TraitCodes
    {
        /// <summary>How many.</summary>
        public const int Count = 7;

        private int first;
    }
}
