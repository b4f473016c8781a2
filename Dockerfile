# RevBot as a container; docs/deploying.md says how to run it.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet restore src/Bot --locked-mode \
 && dotnet publish src/Bot -c Release --no-restore -p:UseAppHost=false -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
COPY LICENSE /app/
# The SQLite file is data/revbot.db in the working folder. APP_UID is the image's own user without rights.
WORKDIR /var/lib/revbot
RUN mkdir data && chown "$APP_UID" data
USER $APP_UID
VOLUME /var/lib/revbot/data
ENV Urls=http://0.0.0.0:3978
EXPOSE 3978
# The image has no curl; bash can open a connection by itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/3978 && printf 'GET /health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "/app/RevBot.Bot.dll"]
CMD ["serve"]
