using RevBot.Bot.Answering;
using RevBot.Bot.Channels.Files;
using RevBot.Bot.Exports.Documents;

namespace RevBot.Bot.Tests.Exports;

/// <summary>Files within the time of an answer: what is given up ends, and holds up nobody.</summary>
public sealed class FileMakerTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task FileThatTakesTooLong_EndsItsWorkAndLeavesItsPlace()
    {
        using var files = new FileMaker(new() { TimeLimit = Limit });
        var ended = new TaskCompletionSource();

        // Twice as many as are made at a time.
        for (var time = 0; time < 4; time++)
        {
            await Assert.ThrowsAsync<TimeoutException>(() =>
                files.MakeAsync(token => NeverAsync(ended, token), ExportFormat.Csv, CancellationToken.None)
            );
        }

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(20));
        var made = await files.MakeAsync(_ => Task.FromResult<ExportDocument?>(null), ExportFormat.Csv, default);
        Assert.Null(made);
    }

    [Fact]
    public async Task WaitForAPlace_EndsToo()
    {
        using var files = new FileMaker(new() { TimeLimit = Limit });
        var released = new TaskCompletionSource<ExportDocument?>();
        Task[] stubborn =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(_ => files.MakeAsync(_ => released.Task, ExportFormat.Csv, CancellationToken.None)),
        ];
        foreach (var one in stubborn)
        {
            await Assert.ThrowsAsync<TimeoutException>(() => one);
        }

        var hasBegun = false;
        await Assert.ThrowsAsync<TimeoutException>(() => files.MakeAsync(Begin, ExportFormat.Csv, default));
        released.SetResult(null);
        await files.MakeAsync(_ => Task.FromResult<ExportDocument?>(null), ExportFormat.Csv, default);

        Assert.False(hasBegun, "who gave up is not served afterwards");

        Task<ExportDocument?> Begin(CancellationToken token)
        {
            hasBegun = true;
            return Task.FromResult<ExportDocument?>(null);
        }
    }

    [Fact]
    public async Task WhoEverGoesAway_IsNotToldThatItTookTooLong()
    {
        using var files = new FileMaker(new() { TimeLimit = TimeSpan.FromMinutes(1) });
        using var leaving = new CancellationTokenSource();

        var making = files.MakeAsync(token => NeverAsync(new(), token), ExportFormat.Csv, leaving.Token);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => making);
    }

    private static async Task<ExportDocument?> NeverAsync(TaskCompletionSource ended, CancellationToken token)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, token);
            return null;
        }
        finally
        {
            ended.TrySetResult();
        }
    }
}
