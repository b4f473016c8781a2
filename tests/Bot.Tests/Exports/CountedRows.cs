using System.Collections;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Tests.Exports;

/// <summary>Rows that are all the same, and that note how far they were read; at one of them something happens.</summary>
internal sealed class CountedRows(IReadOnlyList<FactValue?> row, int count, int at, Action happening)
    : IReadOnlyList<IReadOnlyList<FactValue?>>
{
    /// <summary>The most rows that were read in one go.</summary>
    public int Furthest { get; private set; }

    public int Count => count;

    public IReadOnlyList<FactValue?> this[int index] => row;

    public IEnumerator<IReadOnlyList<FactValue?>> GetEnumerator()
    {
        for (var place = 1; place <= count; place++)
        {
            Furthest = Math.Max(Furthest, place);
            if (place == at)
            {
                happening();
            }

            yield return row;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
