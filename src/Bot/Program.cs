using RevBot.Bot.Commands;

return await CommandLine.RunAsync(args, CancellationToken.None);
