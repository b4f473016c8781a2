namespace RevBot.Bot.Understanding.Text;

/// <summary>Counts slips of the pen: letters left out, added, changed, or two neighbours swapped (optimal string alignment).</summary>
internal static class Slips
{
    private const int Longest = 128;

    /// <summary>The least slips that make one text of the other; any number above <paramref name="most"/> where there are more.</summary>
    public static int Count(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most || right.Length >= Longest)
        {
            return most + 1;
        }

        var width = right.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        var two = rows[..width];
        var one = rows.Slice(width, width);
        var now = rows[(2 * width)..];
        for (var j = 0; j <= right.Length; j++)
        {
            one[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            if (Fill(now, one, two, left[..i], right) > most)
            {
                return most + 1;
            }

            var free = two;
            two = one;
            one = now;
            now = free;
        }

        return one[right.Length];
    }

    // The row of the last letter of the left text, from the two rows before it; gives the least of the row.
    private static int Fill(
        Span<int> now,
        ReadOnlySpan<int> one,
        ReadOnlySpan<int> two,
        ReadOnlySpan<char> left,
        ReadOnlySpan<char> right
    )
    {
        var least = now[0] = left.Length;
        for (var j = 1; j <= right.Length; j++)
        {
            var change = left[^1] == right[j - 1] ? 0 : 1;
            var cost = Math.Min(Math.Min(one[j], now[j - 1]) + 1, one[j - 1] + change);
            var isSwap = left.Length > 1 && j > 1 && left[^1] == right[j - 2] && left[^2] == right[j - 1];
            now[j] = isSwap ? Math.Min(cost, two[j - 2] + 1) : cost;
            least = Math.Min(least, now[j]);
        }

        return least;
    }
}
