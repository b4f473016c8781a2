using FsCheck.Fluent;
using RevBot.Data.Book.History;

namespace RevBot.Data.Tests.Book;

public sealed class VersionSearchTests
{
    [Fact]
    public void Find_AtAnyTwoInstants_EqualsANaiveReplay() =>
        Law.Holds(
            from log in WriteLog.Any
            from validAt in Gen.Choose(0, WriteLog.End)
            from knownAt in Gen.Choose(0, WriteLog.End)
            select (log, validAt, knownAt),
            @case =>
                VersionSearch.Find(@case.log.Rows(), @case.validAt, @case.knownAt)
                == @case.log.Replay(@case.validAt, @case.knownAt)
        );

    [Fact]
    public void Course_AtAnyInstant_IsTheNaiveReplayOfEveryInstantBefore() =>
        Law.Holds(
            from log in WriteLog.Any
            from knownAt in Gen.Choose(0, WriteLog.End)
            select (log, knownAt),
            @case => IsReplay(@case.log, @case.knownAt)
        );

    [Fact]
    public void Find_WhenMoreIsRecordedLater_GivesTheSameForWhatWasKnown() =>
        Law.Holds(
            from log in WriteLog.Any
            from at in Gen.Choose(0, WriteLog.End)
            select (log, at),
            @case =>
            {
                var known = @case.log with
                {
                    Writes = [.. @case.log.Writes.Where(write => write.RecordedAt <= @case.at)],
                };
                return VersionSearch.Find(@case.log.Rows(), @case.at, @case.at)
                    == VersionSearch.Find(known.Rows(), @case.at, @case.at);
            }
        );

    [Fact]
    public void Find_OfALateCorrection_IsKnownOnlyOnceRecorded()
    {
        // Worth 0 from 10 on; told at 50 that it was another value from 20 to 30.
        var versions = new WriteLog([new(10, null, 10), new(23, 33, 50)]).Rows();

        Assert.Equal(0, VersionSearch.Find(versions, 25, 40));
        Assert.Equal(1, VersionSearch.Find(versions, 25, 50));
        Assert.Equal(0, VersionSearch.Find(versions, 35, 50));
        Assert.Equal(-1, VersionSearch.Find(versions, 9, 50));
    }

    private static bool IsReplay(WriteLog log, int knownAt)
    {
        var course = VersionSearch.Course(log.Rows(), knownAt);
        return Enumerable.Range(0, knownAt + 1).All(instant => Held(course, instant) == log.Replay(instant, knownAt));
    }

    private static int Held(List<(int Index, long From)> course, int instant)
    {
        var held = -1;
        foreach (var (index, from) in course)
        {
            held = from <= instant ? index : held;
        }

        return held;
    }
}
