using System.Diagnostics;

namespace RevBot.Data.Database;

/// <summary>
/// A file that one holder at a time has open; the operating system lets go of it when the process dies. The empty file
/// stays: whoever deleted it could delete it under another that had just opened it, and then two would hold the lock.
/// </summary>
internal sealed class LockFile : IDisposable
{
    private const int SharingViolation = 32;
    private const int LockViolation = 33;
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;

    private readonly FileStream stream;

    private LockFile(FileStream stream) => this.stream = stream;

    /// <summary>
    /// Takes the lock, waiting while another process holds it. Side effect: the file is made and stays.
    /// </summary>
    /// <param name="path">The lock's file; its folder exists.</param>
    /// <param name="patience">How long to wait.</param>
    /// <exception cref="DatabaseException">
    /// It was still held at the end of that time, or the file cannot be made.
    /// </exception>
    public static LockFile Take(string path, TimeSpan patience)
    {
        var started = Stopwatch.GetTimestamp();
        using var pause = new ManualResetEventSlim();
        while (true)
        {
            try
            {
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
            }
            catch (IOException problem) when (IsHeld(problem) && Stopwatch.GetElapsedTime(started) < patience)
            {
                pause.Wait(TimeSpan.FromMilliseconds(50));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new DatabaseException(
                    $"The lock {path} cannot be taken ({problem.Message.TrimEnd('.')}); check the folder, or wait for the other RevBot process to finish.",
                    problem
                )
                {
                    IsLockHeld = problem is IOException failed && IsHeld(failed),
                };
            }
        }
    }

    /// <summary>
    /// Whether another holder has the file: not a full disk, nor a folder that is not there. On Unix the number is that
    /// of the system's own error for a lock that would have to be waited for.
    /// </summary>
    private static bool IsHeld(IOException problem) =>
        OperatingSystem.IsWindows() ? (problem.HResult & 0xFFFF) is SharingViolation or LockViolation
        : OperatingSystem.IsLinux() ? problem.HResult == WouldBlockOnLinux
        : problem.HResult == WouldBlockOnMac;

    /// <summary>
    /// Gives the lock up. The file stays: removing it could take the lock from under another process.
    /// </summary>
    public void Dispose() => stream.Dispose();
}
