using FsCheck;
using FsCheck.Fluent;
using RevBot.Data.Book.Rows;

namespace RevBot.Data.Tests.Book;

public sealed class JaggedArrayTests
{
    private static readonly Gen<int[]> Row = Gen.Choose(0, 3)
        .SelectMany(length => Gen.ArrayOf(Gen.Choose(0, 99), length));

    [Fact]
    public void With_ChangedAndNewRows_IsAsIfBuiltAnew() =>
        Law.Holds(
            from rows in Gen.Choose(0, 8).SelectMany(count => Gen.ArrayOf(Row, count))
            from added in Gen.Choose(0, 3).SelectMany(count => Gen.ArrayOf(Row, count))
            from replaced in Gen.ArrayOf(Row, rows.Length)
            from mask in Gen.Choose(0, 255)
            select (rows, added, replaced, mask),
            @case => IsAsIfBuiltAnew(@case.rows, @case.added, @case.replaced, @case.mask)
        );

    private static bool IsAsIfBuiltAnew(int[][] rows, int[][] added, int[][] replaced, int mask)
    {
        int[][] wanted = [.. rows.Select((row, index) => (mask >> index & 1) == 1 ? replaced[index] : row), .. added];
        var changes = wanted
            .Select((items, row) => (Row: row, Items: items))
            .Where(change => change.Row >= rows.Length || (mask >> change.Row & 1) == 1)
            .ToArray();
        var changed = Build(rows).With(changes, wanted.Length);
        return Enumerable.Range(0, wanted.Length).All(row => changed.ItemsOf(row).SequenceEqual(wanted[row]));
    }

    private static JaggedArray<int> Build(int[][] rows)
    {
        var builder = new JaggedArray<int>.Builder(rows.Length, 0);
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var item in rows[row])
            {
                builder.Add(row, item);
            }
        }

        return builder.Build();
    }
}
