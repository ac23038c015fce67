#!/usr/bin/env bash
# The main job from end to end, each command shown before it runs. Usage: demo.sh PROGRAM
set -euo pipefail
wenshu=$1
out=demo
export WENSHU_LANG="${WENSHU_LANG:-zh}"
rm -rf "$out" && mkdir -p "$out"

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
# Shows a command as a user would type it, then runs it.
show() { printf '$ wenshu'; printf ' %q' "$@" | sed 's/\\//g'; printf '\n'; "$wenshu" "$@"; }
# The same where findings (exit code 1) are the point.
show_findings() { show "$@" || { code=$?; [ "$code" = 1 ] || exit "$code"; echo "(exit $code)"; }; }

say "一、检察官：核查案件数据，生成检察建议书（DOCX 和 ODT）"
show check procuratorialRecommendation --data Fixtures/cases/recommendation-good.json
show generate procuratorialRecommendation --data Fixtures/cases/recommendation-good.json -o "$out/检察建议书.docx"
show generate procuratorialRecommendation --data Fixtures/cases/recommendation-good.json -o "$out/检察建议书.odt"

say "有缺陷的数据：没有法律依据、两个被建议单位、引用不存在的条文"
show_findings check procuratorialRecommendation --data Fixtures/cases/recommendation-deficient.json

say "二、书记员：从行政机关的回复中提取要素，标明出处和需要人工核对之处"
show parse Fixtures/samples/reply-06.docx --format table

say "回复与所答复的检察建议对应：逐项核对、整改期限、下一步"
show generate agencyReply --data Templates/agencyReply/example-deferred.json -o "$out/回复.docx"
show case follow Templates/procuratorialRecommendation/example.json "$out/回复.docx" --as-of 2024-11-05 --format table

say "三、归档：会议纪要提取要素、归档为记录、核验；损坏一个比特，核验指出是哪个文件"
show parse Fixtures/samples/minutes-01.docx --format table
show archive Fixtures/samples/minutes-01.docx -o "$out/records" --dir --no-make-pdf
bag="$out/records/minutes-01.docx.bag"
show archive verify "$bag"
cp -r "$bag" "$out/damaged.bag"
file="$out/damaged.bag/data/content/minutes-01.docx"
byte=$(od -An -tu1 -j 2000 -N 1 "$file" | tr -d ' ')
printf "\\x$(printf %x $((byte ^ 1)))" | dd of="$file" bs=1 seek=2000 conv=notrunc status=none
echo "(已把 $file 的第 2001 个字节改动一个比特)"
show_findings archive verify "$out/damaged.bag"
show_findings archive check "$bag" --report "$out/四性检测报告.docx"

say "做好的文件"
cat <<TEXT
  $out/检察建议书.docx  用 Word、WPS 或 LibreOffice 打开：版式按 GB/T 9704—2012，可以直接用印
  $out/检察建议书.odt   同一份文书的 ODT
  $bag/                 归档记录：README.txt 说明内容，data/content 是原件，data/metadata 是要素、元数据和经过
  $out/四性检测报告.docx  归档记录的四性检测结果，一页
  $out/damaged.bag/     被改动一个比特的副本
TEXT
