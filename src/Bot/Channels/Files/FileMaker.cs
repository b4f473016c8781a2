using RevBot.Bot.Configuration;
using RevBot.Bot.Exports;
using RevBot.Bot.Exports.Documents;

namespace RevBot.Bot.Channels.Files;

/// <summary>Makes files for requests: a few at a time, and each within the time of an answer.</summary>
internal sealed class FileMaker(TurnSettings settings) : IDisposable
{
    /// <summary>What somebody is told whose file takes too long.</summary>
    public const string Late = "The file takes longer than usual; try again in a moment, or ask for less.";

    private const int AtOnce = 2;
    private readonly SemaphoreSlim working = new(AtOnce);

    /// <summary>Makes a file of a document.</summary>
    /// <param name="make">Makes the document; null where there is none.</param>
    /// <param name="format">The form.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Null where there is no document.</returns>
    /// <exception cref="TimeoutException">It took too long.</exception>
    public Task<ExportedFile?> MakeAsync(
        Func<CancellationToken, Task<ExportDocument?>> make,
        ExportFormat format,
        CancellationToken cancellation
    ) =>
        Task.Run(() => WorkAsync(make, format, cancellation), cancellation).WaitAsync(settings.TimeLimit, cancellation);

    public void Dispose() => working.Dispose();

    private async Task<ExportedFile?> WorkAsync(
        Func<CancellationToken, Task<ExportDocument?>> make,
        ExportFormat format,
        CancellationToken cancellation
    )
    {
        await working.WaitAsync(cancellation);
        try
        {
            return await make(cancellation) is { } document ? ExportedFile.Create(document, format) : null;
        }
        finally
        {
            working.Release();
        }
    }
}
