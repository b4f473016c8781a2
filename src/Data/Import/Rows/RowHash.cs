using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Rows;

/// <summary>A row's content in 64 bits (FNV-1a), its id and revision aside: whether two rows say the same.</summary>
internal static class RowHash
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a row; an int and a long of one value count as the same.</summary>
    /// <exception cref="NotSupportedException">A value is neither text nor number.</exception>
    public static ulong Compute<TRow>(Table<TRow> table, TRow row)
    {
        var hash = Start;
        for (var column = 0; column < table.Columns.Count; column++)
        {
            if (table.Columns[column] is not ("id" or "revision"))
            {
                hash = Add(hash, table.Value(row, column));
            }
        }

        return hash;
    }

    private static ulong Add(ulong hash, object? value) =>
        value switch
        {
            null => Mix(hash, 0x9E37),
            string text => Text(hash, text),
            int number => Mix(Mix(hash, 1), unchecked((ulong)number)),
            long number => Mix(Mix(hash, 1), unchecked((ulong)number)),
            double number => Mix(Mix(hash, 2), BitConverter.DoubleToUInt64Bits(number)),
            _ => throw new NotSupportedException($"A column of {value.GetType().Name} cannot be hashed."),
        };

    private static ulong Text(ulong hash, string text)
    {
        foreach (var character in text)
        {
            hash = Mix(hash, character);
        }

        return Mix(hash, unchecked((ulong)text.Length + 0x5EED_0000));
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        unchecked
        {
            var mixed = (hash ^ value) * Prime;
            return mixed ^ (mixed >> 32);
        }
    }
}
