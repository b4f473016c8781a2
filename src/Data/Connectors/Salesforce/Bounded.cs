namespace RevBot.Data.Connectors.Salesforce;

/// <summary>Reads responses up to a size: nobody's answer fills memory or disk.</summary>
internal static class Bounded
{
    private const int Chunk = 81920;

    /// <summary>The body.</summary>
    /// <exception cref="PassingFault">It is longer than that.</exception>
    public static async Task<byte[]> ReadAsync(HttpResponseMessage response, long most, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await CopyAsync(response, body.WriteAsync, most, cancellation);
        return body.ToArray();
    }

    /// <summary>Hands the body on, piece by piece.</summary>
    /// <exception cref="PassingFault">It is longer than that.</exception>
    public static async Task CopyAsync(
        HttpResponseMessage response,
        Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> write,
        long most,
        CancellationToken cancellation
    )
    {
        await using var source = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[Chunk];
        for (long length = 0; await source.ReadAsync(buffer, cancellation) is > 0 and var read; )
        {
            length += read;
            if (length > most)
            {
                throw new PassingFault($"an answer is longer than {most >> 20} MiB");
            }

            await write(buffer.AsMemory(0, read), cancellation);
        }
    }
}
