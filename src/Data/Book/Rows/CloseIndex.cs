using RevBot.Data.Calendar;

namespace RevBot.Data.Book.Rows;

/// <summary>The rows of living deals by the close date that they have now: a quarter's deals without a walk through all.</summary>
internal sealed class CloseIndex
{
    private const int RowBits = 32;
    private const long RowMask = int.MaxValue;
    private const int Few = 8;
    private readonly long[] dated;

    /// <param name="data">The book.</param>
    /// <param name="latest">For each row the place of its newest version; negative for none.</param>
    public CloseIndex(BookData data, int[] latest)
    {
        dated = new long[latest.Length];
        var count = 0;
        for (var row = 0; row < latest.Length; row++)
        {
            if (latest[row] >= 0 && data.Versions.ItemsOf(row)[latest[row]].CloseOn is > 0 and var day)
            {
                dated[count++] = KeyOf(day, row);
            }
        }

        Array.Resize(ref dated, count);
        Array.Sort(dated);
    }

    /// <summary>Those that close in a period, ascending; null where they are so many that a walk through all is no slower.</summary>
    public int[]? RowsIn(Period period)
    {
        var (from, to) = (PlaceOf(period.StartNumber), PlaceOf(period.EndNumber + 1));
        if (to - from > dated.Length / Few)
        {
            return null;
        }

        var rows = new int[to - from];
        for (var place = 0; place < rows.Length; place++)
        {
            rows[place] = (int)(dated[from + place] & RowMask);
        }

        Array.Sort(rows);
        return rows;
    }

    private int PlaceOf(int day) => Array.BinarySearch(dated, KeyOf(day, 0)) is var place && place < 0 ? ~place : place;

    private static long KeyOf(int day, int row) => ((long)day << RowBits) | (uint)row;
}
