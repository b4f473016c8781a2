namespace RevBot.Data.Book;

/// <summary>
/// Finds what was valid at one instant as far as it was known at another, in the versions of a deal. Of the versions
/// known then that cover the instant, the one recorded last counts. An end that a later version set counts only once that
/// version is recorded: before, nobody knew that the earlier one would end.
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
        var moments = Moments(versions, knownAt);
        var course = new List<(int Index, long From)>(moments.Count);
        foreach (var moment in moments)
        {
            var found = Find(versions, moment, knownAt);
            if (found >= 0 && (course.Count == 0 || course[^1].Index != found))
            {
                course.Add((found, moment));
            }
        }

        return course;
    }

    private static bool EndIsUnknown(ReadOnlySpan<VersionItem> versions, int index, long knownAt)
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

    // Every instant at which the answer can change.
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
