using System.Globalization;
using RevBot.Bot.Configuration;
using RevBot.Data.Database;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>Whether a SQLite file has room to grow, and whether its write-ahead log is being folded back into it.</summary>
internal static class DiskCheck
{
    private const string Check = "disk";
    private const long Megabyte = 1024 * 1024;
    private const long LeastFree = 512 * Megabyte;
    private const long LongestLog = 256 * Megabyte;

    public static IEnumerable<Finding> Run(RevBotSettings settings)
    {
        if (settings.Provider != DatabaseProvider.Sqlite || !File.Exists(settings.Database))
        {
            yield break;
        }

        var file = new FileInfo(settings.Database);
        if (FreeBytes(file) is { } free)
        {
            yield return free < LeastFree
                ? Finding.Warning(
                    Check,
                    $"{Size(free)} free beside a database of {Size(file.Length)}.",
                    "Make room, or move the database to a larger disk."
                )
                : Finding.Ok(Check, $"{Size(free)} free beside a database of {Size(file.Length)}.");
        }

        var log = new FileInfo(file.FullName + "-wal");
        if (log.Exists && log.Length > LongestLog)
        {
            yield return Finding.Warning(
                Check,
                $"The write-ahead log has {Size(log.Length)}: some process has been reading for very long.",
                "End that process, or stop all of RevBot once; the log is then folded into the database."
            );
        }
    }

    private static long? FreeBytes(FileInfo file)
    {
        try
        {
            return new DriveInfo(file.DirectoryName!).AvailableFreeSpace;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static string Size(long bytes)
    {
        var (number, unit) =
            bytes >= 1024 * Megabyte ? (bytes / (1024.0 * Megabyte), "GB") : ((double)bytes / Megabyte, "MB");
        return string.Create(CultureInfo.InvariantCulture, $"{number:#,0.#} {unit}");
    }
}
