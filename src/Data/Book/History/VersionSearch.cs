using RevBot.Data.Book.Rows;

namespace RevBot.Data.Book.History;

/// <summary>
/// Finds what was valid at one instant as far as it was known at another, in the versions of a deal. Of the versions
/// known then that cover the instant, the one recorded last counts. An end that a later version set counts only once
/// that version is recorded: before, nobody knew that the earlier one would end.
/// </summary>
internal static class VersionSearch
{
    /// <param name="versions">In the order of recording.</param>
    /// <param name="validAt">Microseconds: the moment asked about.</param>
    /// <param name="knownAt">Microseconds: what was recorded by then counts.</param>
    /// <returns>The place of the version, or -1 where the deal did not exist yet.</returns>
    public static int Find(ReadOnlySpan<VersionItem> versions, long validAt, long knownAt)
    {
        for (var index = versions.Length - 1; index >= 0; index--)
        {
            ref readonly var version = ref versions[index];
            if (version.RecordedAt > knownAt || version.ValidFrom > validAt)
            {
                continue;
            }

            if (validAt < version.ValidTo || EndIsUnknown(versions, index, knownAt))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>
    /// The whole course of a deal as it was known at an instant: places of versions, each with when it began to hold,
    /// in order of time and without repeats.
    /// </summary>
    public static List<(int Index, long From)> Course(ReadOnlySpan<VersionItem> versions, long knownAt)
    {
        var plain = PlainCount(versions, knownAt);
        var course = new List<(int Index, long From)>(Math.Max(plain, versions.Length));
        for (var index = 0; index < plain; index++)
        {
            course.Add((index, versions[index].ValidFrom));
        }

        if (plain < 0)
        {
            AddMoments(versions, knownAt, course);
        }

        return course;
    }

    /// <summary>
    /// How many versions the course has where it is plain, as that of nearly every deal: each version begins where the
    /// one before ends and was recorded no earlier, so the course is the first versions as they stand. Negative where
    /// not.
    /// </summary>
    /// <param name="versions">A deal's, in the order of recording.</param>
    /// <param name="knownAt">Microseconds: later recordings do not count.</param>
    public static int PlainCount(ReadOnlySpan<VersionItem> versions, long knownAt)
    {
        var count = 0;
        for (var index = 0; index < versions.Length; index++)
        {
            ref readonly var version = ref versions[index];
            if (version.ValidTo <= version.ValidFrom || (index > 0 && !Follows(versions[index - 1], version)))
            {
                return -1;
            }

            count += version.RecordedAt <= knownAt && version.ValidFrom <= knownAt ? 1 : 0;
        }

        return count;
    }

    private static bool Follows(in VersionItem before, in VersionItem after) =>
        after.ValidFrom == before.ValidTo && after.RecordedAt >= before.RecordedAt;

    private static void AddMoments(
        ReadOnlySpan<VersionItem> versions,
        long knownAt,
        List<(int Index, long From)> course
    )
    {
        foreach (var moment in Moments(versions, knownAt))
        {
            var found = Find(versions, moment, knownAt);
            if (found >= 0 && (course.Count == 0 || course[^1].Index != found))
            {
                course.Add((found, moment));
            }
        }
    }

    /// <summary>Whether a version's end follows from another that was not recorded yet.</summary>
    internal static bool EndIsUnknown(ReadOnlySpan<VersionItem> versions, int index, long knownAt)
    {
        var end = versions[index].ValidTo;
        for (var later = index + 1; later < versions.Length; later++)
        {
            if (versions[later].ValidFrom == end)
            {
                return versions[later].RecordedAt > knownAt;
            }
        }

        return false;
    }

    /// <summary>Every instant at which the answer can change.</summary>
    private static List<long> Moments(ReadOnlySpan<VersionItem> versions, long knownAt)
    {
        var moments = new List<long>(versions.Length);
        foreach (ref readonly var version in versions)
        {
            if (version.RecordedAt > knownAt || version.ValidFrom > knownAt)
            {
                continue;
            }

            moments.Add(version.ValidFrom);
            if (version.ValidTo <= knownAt)
            {
                moments.Add(version.ValidTo);
            }
        }

        moments.Sort();
        return moments;
    }
}
