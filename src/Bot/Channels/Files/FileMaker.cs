using RevBot.Bot.Answering;
using RevBot.Bot.Configuration;
using RevBot.Bot.Exports;
using RevBot.Bot.Exports.Documents;

namespace RevBot.Bot.Channels.Files;

/// <summary>
/// Makes files for requests: a few at a time, and each within the time of an answer. What takes longer is given up, and its
/// work ends at the next function or row, so that it holds up nobody.
/// </summary>
internal sealed class FileMaker(TurnSettings settings) : IDisposable
{
    /// <summary>What somebody is told whose file takes too long.</summary>
    public const string Late = "The file takes longer than usual; try again in a moment, or ask for less.";

    private const int AtOnce = 2;
    private readonly SemaphoreSlim working = new(AtOnce);

    /// <summary>Makes a file of a document.</summary>
    /// <param name="make">Makes the document; null where there is none.</param>
    /// <param name="format">The form.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Null where there is no document.</returns>
    /// <exception cref="TimeoutException">It took too long.</exception>
    public async Task<ExportedFile?> MakeAsync(
        Func<CancellationToken, Task<ExportDocument?>> make,
        ExportFormat format,
        CancellationToken cancellation
    )
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(settings.TimeLimit);
        var ended = ending.Token;
        try
        {
            // The wait ends at once, the work at its next step, by a token that says so from then on.
            return await Task.Run(() => WorkAsync(make, format, ended), CancellationToken.None).WaitAsync(ended);
        }
        catch (OperationCanceledException problem) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException(Late, problem);
        }
    }

    public void Dispose() => working.Dispose();

    private async Task<ExportedFile?> WorkAsync(
        Func<CancellationToken, Task<ExportDocument?>> make,
        ExportFormat format,
        CancellationToken ended
    )
    {
        await working.WaitAsync(ended);
        try
        {
            return await make(ended) is { } document
                ? ExportedFile.Create(FormDocument.Create(document, format), ended)
                : null;
        }
        finally
        {
            working.Release();
        }
    }
}
