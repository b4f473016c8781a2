namespace RevBot.Bot.LanguageModel.OpenAI;

/// <summary>Takes no answer larger than a model can have reason to give.</summary>
internal sealed class ResponseSizeHandler : DelegatingHandler
{
    /// <summary>In bytes.</summary>
    public const int Largest = 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            if (response.Content.Headers.ContentLength > Largest)
            {
                throw new ModelException(ModelFailure.Unreadable);
            }

            await response.Content.LoadIntoBufferAsync(Largest, cancellationToken);
            return response;
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            // The headers came, so it was reached; the rest was too much or did not come.
            response.Dispose();
            throw new ModelException(ModelFailure.Unreadable, problem);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
