using FsCheck;
using FsCheck.Fluent;
using RevBot.Data.Book.Rows;

namespace RevBot.Data.Tests.Book;

/// <summary>
/// What was told about a deal, in the order of telling, and two readings of it: the rows that a loader keeps, and a naive
/// replay that paints the instants one write after another.
/// </summary>
internal sealed record WriteLog(IReadOnlyList<Write> Writes)
{
    /// <summary>Instants asked about lie below this.</summary>
    public const int End = 400;

    // Times of ordinary changes are multiples of ten; late corrections begin and end between them, or end where a change
    // that was known already begins.
    public static Gen<WriteLog> Any { get; } =
        from steps in Gen.Choose(1, 9).SelectMany(count => Gen.ArrayOf(Step, count))
        select new WriteLog(Tell(steps));

    private static Gen<(int Kind, int Gap, int Delay, int Back)> Step { get; } =
        from kind in Gen.Choose(0, 5)
        from gap in Gen.Choose(1, 4)
        from delay in Gen.Choose(0, 2)
        from back in Gen.Choose(1, 9)
        select (kind, gap, delay, back);

    /// <summary>A version ends where the next ordinary change begins, as loaders close them.</summary>
    public VersionItem[] Rows()
    {
        var rows = new VersionItem[Writes.Count];
        var open = -1;
        for (var number = 0; number < rows.Length; number++)
        {
            var write = Writes[number];
            rows[number] = Row(write, number);
            var isOrdinary = write.From % 10 == 0;
            if (isOrdinary && open >= 0)
            {
                rows[open] = rows[open] with { ValidTo = write.From };
            }

            open = isOrdinary ? number : open;
        }

        return rows;
    }

    /// <summary>The number of the write that holds at an instant, as known at another; -1 before the first.</summary>
    public int Replay(int validAt, int knownAt)
    {
        var painted = new int[End + 1];
        Array.Fill(painted, -1);
        for (var number = 0; number < Writes.Count && Writes[number].RecordedAt <= knownAt; number++)
        {
            var write = Writes[number];
            for (var instant = write.From; instant < (write.To ?? End + 1); instant++)
            {
                painted[instant] = number;
            }
        }

        return painted[validAt];
    }

    private static List<Write> Tell((int Kind, int Gap, int Delay, int Back)[] steps)
    {
        var writes = new List<Write> { new(0, null, 0) };
        var (now, changed) = (0, 0);
        foreach (var (kind, gap, delay, back) in steps)
        {
            now += gap * 10;
            if (kind < 4)
            {
                writes.Add(new(now, null, now + delay));
                changed = now;
            }
            else
            {
                var from = Math.Max(3, now - (back * 10) + 3);
                int? to =
                    kind == 4 && changed > from ? changed
                    : kind == 5 ? from + 4
                    : null;
                writes.Add(new(from, to, now + 5));
            }
        }

        return writes;
    }

    private static VersionItem Row(Write write, int number) =>
        new(write.From, write.To ?? long.MaxValue, write.RecordedAt, number, -1, -1, 0, 0, 0);
}
