using RevBot.Data.Database;

namespace RevBot.Data.Tests.Database;

public sealed class LockFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("revbot-data-").FullName;

    [Fact]
    public void Take_HeldPastPatience_FailsWithOneSentence()
    {
        using var held = LockFile.Take(Path.Combine(folder, "job.lock"), TimeSpan.Zero);

        var failed = Assert.Throws<DatabaseException>(() =>
            LockFile.Take(Path.Combine(folder, "job.lock"), TimeSpan.FromMilliseconds(120))
        );

        Assert.Contains("wait for the other RevBot process", failed.Message, StringComparison.Ordinal);
        Assert.True(failed.IsLockHeld);
    }

    /// <summary>What is no other holder is neither waited for nor told as one.</summary>
    [Theory]
    [InlineData("no/such/folder/job.lock")]
    [InlineData(".")]
    [InlineData("loop.lock")]
    public void Take_OfAFileThatCannotBeOpened_SaysSoAtOnce(string name)
    {
        if (name == "loop.lock")
        {
            File.CreateSymbolicLink(Path.Combine(folder, name), Path.Combine(folder, name));
        }

        var failed = Assert.Throws<DatabaseException>(() =>
            LockFile.Take(Path.Combine(folder, name), TimeSpan.FromMinutes(10))
        );

        Assert.False(failed.IsLockHeld);
    }

    [Fact]
    public async Task Take_ByManyAtOnce_NeverLetsTwoIn()
    {
        var path = Path.Combine(folder, "job.lock");
        var (inside, most, turns) = (0, 0, 0);
        await Parallel.ForAsync(
            0,
            200,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            (_, _) =>
            {
                using var held = LockFile.Take(path, TimeSpan.FromMinutes(1));
                most = Math.Max(most, Interlocked.Increment(ref inside));
                turns++;
                Thread.Yield();
                Interlocked.Decrement(ref inside);
                return ValueTask.CompletedTask;
            }
        );

        Assert.Equal(1, most);
        Assert.Equal(200, turns);
    }

    [Fact]
    public void Take_LeftOverFile_DoesNotStandInTheWay()
    {
        var path = Path.Combine(folder, "job.lock");
        File.WriteAllText(path, "left by a process that died");

        using var held = LockFile.Take(path, TimeSpan.Zero);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
